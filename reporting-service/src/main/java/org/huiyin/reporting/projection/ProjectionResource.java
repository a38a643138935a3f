package org.huiyin.reporting.projection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.identity.Role;

/** Proof that reports can be believed. */
@Path("/v1/projections/consistency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
@RunOnVirtualThread
class ProjectionResource {

    private final ReadModel readModel;

    ProjectionResource(ReadModel readModel) {
        this.readModel = readModel;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "checkConsistency", summary = "Count the facts anew and compare every counter")
    public Consistency check() {
        return readModel.read(connection -> Consistency.of(connection, ProjectionSchemas.active(connection)));
    }
}

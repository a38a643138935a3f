package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.evidence.EvidenceUse;

/** The files that were put forward about an item, also by reports that were sent back. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@RunOnVirtualThread
class ItemEvidenceResource {

    private final ReadItemEvidence readEvidence;
    private final CurrentCaller caller;

    ItemEvidenceResource(ReadItemEvidence readEvidence, CurrentCaller caller) {
        this.readEvidence = readEvidence;
        this.caller = caller;
    }

    /** At most two hundred. */
    record ItemEvidenceList(List<EvidenceUse> items) {}

    @GET
    @Path("/{id}/evidence-files")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listItemEvidence",
            summary = "Files that reports and amendments of an item have named, as they were uploaded",
            description = "REC-6, REP-7. Of a person's plan, who decides on an amendment reads only what it rests on,"
                    + " while it waits.")
    @APIResponseSchema(ItemEvidenceList.class)
    public Response list(@PathParam("id") UUID id) {
        return Response.ok(new ItemEvidenceList(readEvidence.of(id, caller.get()))).build();
    }
}

package org.huiyin.reporting.projection;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.reporting.ReportingProblem;

/** Rebuilds of the read models from the first record, while the old ones serve. */
@Path("/v1/projections/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
@RunOnVirtualThread
class RebuildResource {

    private final StartRebuild startRebuild;
    private final ReadModel readModel;
    private final CurrentCaller caller;
    private final Clock clock;

    RebuildResource(StartRebuild startRebuild, ReadModel readModel, CurrentCaller caller, Clock clock) {
        this.startRebuild = startRebuild;
        this.readModel = readModel;
        this.caller = caller;
        this.clock = clock;
    }

    /** A page of rebuilds. */
    record RebuildPage(List<Rebuild> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "startRebuild", summary = "Build the read models anew from the first record")
    @APIResponseSchema(value = Rebuild.class, responseCode = "202")
    public Response start() {
        Rebuild rebuild = startRebuild.start(caller.get())
                .orElseThrow(() -> new ProblemException(
                        ReportingProblem.REBUILD_RUNNING,
                        "Wait for it to end; its progress is in the list of rebuilds."));
        return Response.accepted(rebuild).location(URI.create("/v1/projections/rebuilds/" + rebuild.id())).build();
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listRebuilds", summary = "Rebuilds, newest first")
    @APIResponseSchema(RebuildPage.class)
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Cursor after = Cursor.parse(cursor, 2);
        List<Rebuild> rows = readModel.read(connection -> Rebuilds.list(connection, after, limit + 1, clock.instant()));
        return Page.cut(rows, limit, rebuild -> Cursor.of(rebuild.startedAt(), rebuild.id())).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "getRebuild", summary = "How far a rebuild has come")
    public Rebuild get(@PathParam("id") UUID id) {
        return readModel.read(connection -> Rebuilds.find(connection, id, clock.instant()))
                .orElseThrow(() -> ProblemException.notFound("rebuild"));
    }
}

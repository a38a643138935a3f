package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.problem.Refusals;

/** What people wrote on ballots, for the campaign office and auditors (SAT-1). */
@Path("/v1/surveys/{id}/remarks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
class RemarkResource {

    private final PanacheSurveys surveys;
    private final Remarks remarks;

    RemarkResource(PanacheSurveys surveys, Remarks remarks) {
        this.surveys = surveys;
        this.remarks = remarks;
    }

    /** For the OpenAPI document. */
    record RemarkPage(List<Remark> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "listRemarks",
            summary = "Remarks of a closed survey, in random order",
            description = """
                    SAT-1. 409 survey-not-in-state while it runs: who looked twice would know what was written in between. \
                    Officers read them in opinions-service, as opinions that were sorted and forwarded (COL-1).""")
    @APIResponseSchema(RemarkPage.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Survey closed = Refusals.require(surveys.require(id).whenCounted("REMARKS"));
        List<Remark> rows = remarks.page(closed.id(), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, remark -> Cursor.of(remark.id())).toResponse(uri);
    }
}

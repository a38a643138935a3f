package org.huiyin.rectification.directory;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.AssignedProblem.AssignedProblemView;
import org.huiyin.rectification.listing.Filters;

/** Problems that wait to be taken up in a plan. */
@Path("/v1/assigned-problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class AssignedProblemResource {

    private final PanacheAssignedProblems problems;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    AssignedProblemResource(PanacheAssignedProblems problems, Jurisdiction jurisdiction, CurrentCaller caller) {
        this.problems = problems;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record AssignedProblemPage(List<AssignedProblemView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listAssignedProblems", summary = "Problems assigned to an organization to put right")
    @APIResponseSchema(AssignedProblemPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("open") @Nullable String open,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<AssignedProblem> rows = problems.page(
                scope, Filters.uuid("campaign", campaign), Filters.flag("open", open), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, problem -> Cursor.of(problem.id())).map(AssignedProblem::view).toResponse(uri);
    }
}

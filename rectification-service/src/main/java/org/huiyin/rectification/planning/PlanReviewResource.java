package org.huiyin.rectification.planning;

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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.AssignedProblem;
import org.huiyin.rectification.directory.AssignedProblem.AssignedProblemView;
import org.huiyin.rectification.planning.PlanReview.ReviewView;

/** What a plan has to live up to: the reviews that were held on it, and the problems that it could still take up. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
class PlanReviewResource {

    private final PanachePlanReviews reviews;
    private final OpenProblems problems;
    private final ReadPlans readPlans;
    private final CurrentCaller caller;

    PlanReviewResource(
            PanachePlanReviews reviews, OpenProblems problems, ReadPlans readPlans, CurrentCaller caller) {
        this.reviews = reviews;
        this.problems = problems;
        this.readPlans = readPlans;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record ReviewPage(List<ReviewView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record OpenProblemPage(List<AssignedProblemView> items, @Nullable String next) {}

    @GET
    @Path("/{id}/reviews")
    @Operation(
            operationId = "listPlanReviews",
            summary = "Every round of review of a plan, the first one first",
            description = "Who judged which version and when, what was not met, and why (REC-5).")
    @APIResponseSchema(ReviewPage.class)
    public Response reviews(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Plan plan = readPlans.require(id, caller.get());
        List<PlanReview> rows = reviews.page(plan.id(), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, review -> Cursor.of(review.versionNumber())).map(PlanReview::view).toResponse(uri);
    }

    @GET
    @Path("/{id}/open-problems")
    @Operation(
            operationId = "listOpenProblems",
            summary = "Problems assigned to the plan's organization in its campaign that no item takes up yet",
            description = "A problem about a person is listed with persons' plans alone (REC-2, REP-7).")
    @APIResponseSchema(OpenProblemPage.class)
    public Response openProblems(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Plan plan = readPlans.require(id, caller.get());
        List<AssignedProblem> rows = problems.pageFor(plan, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, problem -> Cursor.of(problem.id())).map(AssignedProblem::view).toResponse(uri);
    }
}

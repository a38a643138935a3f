package org.huiyin.rectification.planning;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Plans: begun by an officer, read by those who watch over them (REC-1). */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PlanResource {

    private final PanachePlans plans;
    private final PanacheItems items;
    private final ItemViews itemViews;
    private final PanachePlanReviews reviews;
    private final OpenProblems problems;
    private final ReadPlans readPlans;
    private final DraftPlan draftPlan;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    PlanResource(
            PanachePlans plans,
            PanacheItems items,
            ItemViews itemViews,
            PanachePlanReviews reviews,
            OpenProblems problems,
            ReadPlans readPlans,
            DraftPlan draftPlan,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.plans = plans;
        this.items = items;
        this.itemViews = itemViews;
        this.reviews = reviews;
        this.problems = problems;
        this.readPlans = readPlans;
        this.draftPlan = draftPlan;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @param subjectName for TEAM and PERSON: a team's or a post's code or name, never a person's; a PERSON needs it,
     *     an only TEAM does not, an ORGANIZATION has none
     */
    record PlanRequest(
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 64) String organizationCode,
            @NotNull PlanSubject subject,
            @Size(max = 100) @Nullable String subjectName,
            @NotBlank @Size(max = 200) String title) {}

    /** For the OpenAPI document. */
    record PlanPage(List<PlanView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(
            operationId = "draftPlan",
            summary = "Begin a plan for the own organization, its team or a person in it",
            description = "One each per campaign: a second is refused with 409 plan-exists and planId, the plan that is there. "
                    + "A person's plan is named by the post, and read by its organization, its supervisors, the office and "
                    + "auditors alone (REC-1, REP-7).")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response draft(@NotNull @Valid PlanRequest request) {
        Plan plan = Refusals.require(draftPlan.draft(
                request.campaignId(), request.organizationCode(), PlanReferences.whose(request.subject(), request.subjectName()),
                request.title(), caller.get()));
        return Response.created(URI.create("/v1/plans/" + plan.id().value()))
                .entity(PlanView.of(plan))
                .tag(EntityTags.of(plan.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listPlans", summary = "Plans of the organizations that the caller may read")
    @APIResponseSchema(PlanPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<Plan> rows = plans.page(
                scope,
                jurisdiction.readableOfPersonsBy(caller.get()),
                Filters.uuid("campaign", campaign),
                Filters.constant("state", state, PlanState.class),
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, plan -> Cursor.of(plan.id().value())).map(PlanView::of).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getPlan",
            summary = "One plan with its items, its last review, and its version as ETag")
    @APIResponseSchema(PlanView.class)
    public Response get(@PathParam("id") UUID id) {
        Plan plan = readPlans.require(id, caller.get());
        List<ItemView> itemsOfPlan = items.ofPlan(id).stream().map(itemViews::view).toList();
        @Nullable PlanReview lastReview = reviews.latestOf(plan.id());
        PlanView view = PlanView.of(
                plan, problems.countOpenFor(plan), lastReview == null ? null : lastReview.view(), itemsOfPlan);
        return Response.ok(view).tag(EntityTags.of(plan.version())).build();
    }
}

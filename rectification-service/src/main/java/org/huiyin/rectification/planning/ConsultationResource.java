package org.huiyin.rectification.planning;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
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

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.planning.ConsultationView.ProposedItem;
import org.huiyin.rectification.problem.Refusals;

/** Plans that are open for public comment; no login (REC-5). */
@Path("/v1/consultations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
@RunOnVirtualThread
@PermitAll
class ConsultationResource {

    private static final int SHORTEST_COMMENT = 2;

    private final PanachePlans plans;
    private final PanacheItems items;
    private final ItemViews itemViews;
    private final PanacheOrganizations organizations;
    private final CommentOnPlan commentOnPlan;
    private final DistrictTime time;

    ConsultationResource(
            PanachePlans plans,
            PanacheItems items,
            ItemViews itemViews,
            PanacheOrganizations organizations,
            CommentOnPlan commentOnPlan,
            DistrictTime time) {
        this.plans = plans;
        this.items = items;
        this.itemViews = itemViews;
        this.organizations = organizations;
        this.commentOnPlan = commentOnPlan;
        this.time = time;
    }

    record CommentRequest(@NotBlank @Size(min = SHORTEST_COMMENT, max = 5000) String text) {

        /** Characters as people and the database count them: one outside the basic plane is one, not two. */
        String counted() {
            if (text.codePointCount(0, text.length()) < SHORTEST_COMMENT) {
                throw ProblemException.invalidField("/text", "wrong-size", "Give at least two characters.");
            }
            return text;
        }
    }

    /** What the commenter is told. */
    record CommentTaken(UUID id, UUID planId, LocalDate madeOn) {}

    /** For the OpenAPI document. */
    record ConsultationPage(List<ConsultationView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listConsultations", summary = "Plans on which the public is asked for comments")
    @APIResponseSchema(ConsultationPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Plan> rows = plans.inConsultation(
                Filters.uuid("campaign", campaign), organization, Cursor.parse(cursor, 1), limit);
        Map<String, String> names =
                organizations.namesOf(rows.stream().map(Plan::organizationCode).toList());
        return Page.cut(rows, limit, plan -> Cursor.of(plan.id().value()))
                .map(plan -> ConsultationView.of(plan, names.get(plan.organizationCode()), time.today(), null))
                .toResponse(uri);
    }

    @GET
    @Path("/{planId}")
    @Operation(operationId = "getConsultation", summary = "What a plan is going to promise")
    @APIResponseSchema(ConsultationView.class)
    public Response get(@PathParam("planId") UUID planId) {
        Plan plan = plans.findById(planId);
        if (plan == null || plan.isPersonal() || plan.state() != PlanState.IN_CONSULTATION) {
            throw ProblemException.notFound("consultation");
        }
        List<ProposedItem> proposed =
                items.ofPlan(planId).stream().map(itemViews::view).map(ProposedItem::of).toList();
        String name = organizations.namesOf(List.of(plan.organizationCode())).get(plan.organizationCode());
        return Response.ok(ConsultationView.of(plan, name, time.today(), proposed)).build();
    }

    @POST
    @Path("/{planId}/comments")
    @Idempotent
    @Operation(operationId = "commentOnPlan", summary = "Comment on a plan, without saying who you are")
    @APIResponseSchema(value = CommentTaken.class, responseCode = "201")
    public Response comment(@PathParam("planId") UUID planId, @NotNull @Valid CommentRequest request) {
        PlanComment.CommentView comment = Refusals.require(commentOnPlan.comment(planId, request.counted())).view();
        return Response.created(URI.create("/v1/consultations/" + planId))
                .entity(new CommentTaken(comment.id(), planId, comment.madeOn()))
                .build();
    }
}

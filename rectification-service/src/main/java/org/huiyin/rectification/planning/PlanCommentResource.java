package org.huiyin.rectification.planning;

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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.planning.PlanComment.CommentView;
import org.huiyin.rectification.problem.Refusals;

/** What the public said about a plan, and what became of it (REC-5). */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PlanCommentResource {

    private static final int MOST_AT_ONCE = 500;

    private final PanachePlans plans;
    private final PanachePlanComments comments;
    private final RespondToComment respondToComment;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    PlanCommentResource(
            PanachePlans plans,
            PanachePlanComments comments,
            RespondToComment respondToComment,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.plans = plans;
        this.comments = comments;
        this.respondToComment = respondToComment;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @param text for ABSORBED, the change in words; for ANSWERED, the answer
     * @param change for ABSORBED, what was changed (REC-5)
     */
    record CommentResponseRequest(
            @NotNull ResponseKind kind, @NotBlank @Size(max = 5000) String text, @Valid @Nullable ChangeRequest change) {

        void requireChangeWhereAbsorbed() {
            if (kind == ResponseKind.ABSORBED && change == null) {
                throw ProblemException.invalidField("/change", "required", "Name the item and the field that was changed.");
            }
            if (kind == ResponseKind.ANSWERED && change != null) {
                throw ProblemException.invalidField("/change", "unknown-value", "An answer changes nothing: use ABSORBED.");
            }
        }

        @Nullable AbsorbedChange toChange() {
            return change == null ? null : new AbsorbedChange(change.itemId(), change.field());
        }
    }

    /**
     * @param itemId an item of the plan
     * @param field a field of the item, as in the item's request, e.g. {@code measures}; not problemIds nor deedId
     */
    record ChangeRequest(@NotNull UUID itemId, @NotBlank @Size(max = 50) String field) {

        void requireKnownField() {
            if (PlannedField.named(field).filter(PlannedField::isOpenToComments).isEmpty()) {
                throw ProblemException.invalidField(
                        "/change/field", "unknown-value", "An item has no such field, or one that refers elsewhere.");
            }
        }
    }

    /** @param text one answer for all of them */
    record CommonAnswerRequest(
            @NotNull @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull UUID> commentIds,
            @NotBlank @Size(max = 5000) String text) {}

    /** @param answered how many */
    record CommonAnswer(int answered) {}

    /** For the OpenAPI document. */
    record CommentPage(List<CommentView> items, @Nullable String next) {}

    @GET
    @Path("/{id}/comments")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(operationId = "listComments", summary = "Comments of the public on a plan")
    @APIResponseSchema(CommentPage.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("unanswered") @Nullable String unanswered,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Plan plan = plans.require(id);
        jurisdiction.readableBy(caller.get()).require(plan.organizationCode());
        List<PlanComment> rows = comments.page(
                plan.id(), Filters.flag("unanswered", unanswered), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, comment -> Cursor.of(comment.id())).map(PlanComment::view).toResponse(uri);
    }

    @POST
    @Path("/{id}/comments/{commentId}/response")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "respondToComment",
            summary = "Absorb a comment, naming the change, or answer it",
            description = "Once (409 comment-already-answered). ABSORBED names in change the item and the field that is changed"
                    + " before adoption (REC-5). The response also settles the opinion that the comment is in opinions-service (SRT-5).")
    @APIResponseSchema(CommentView.class)
    public Response respond(
            @PathParam("id") UUID id,
            @PathParam("commentId") UUID commentId,
            @NotNull @Valid CommentResponseRequest request) {
        request.requireChangeWhereAbsorbed();
        if (request.change() != null) {
            request.change().requireKnownField();
        }
        PlanComment comment = Refusals.require(respondToComment.respond(
                id, commentId, request.kind(), request.text(), request.toChange(), caller.get()));
        return Response.ok(comment.view()).build();
    }

    @POST
    @Path("/{id}/comments/responses")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "answerComments",
            summary = "Answer many comments that say the same in the same words",
            description = "All of them or none: 409 comment-already-answered names in comments those that have their answer; 400 "
                    + "points at one that is not of this plan. What is absorbed is absorbed one by one (REC-5).")
    @APIResponseSchema(CommonAnswer.class)
    public Response answerAll(@PathParam("id") UUID id, @NotNull @Valid CommonAnswerRequest request) {
        List<PlanComment> answered = Refusals.require(
                respondToComment.answerAll(id, request.commentIds(), request.text(), caller.get()));
        return Response.ok(new CommonAnswer(answered.size())).build();
    }
}

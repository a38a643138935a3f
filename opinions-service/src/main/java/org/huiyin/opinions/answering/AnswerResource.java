package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.OpinionView;
import org.huiyin.opinions.collection.Opinions;

/** Every opinion ends answered or declined (SRT-5). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class AnswerResource {

    private final AnswerOpinion answering;
    private final DeclineOpinion declining;
    private final CorrectAnswer correcting;
    private final Opinions opinions;
    private final Answers answers;
    private final OpinionAccess access;
    private final CurrentCaller caller;

    AnswerResource(
            AnswerOpinion answering,
            DeclineOpinion declining,
            CorrectAnswer correcting,
            Opinions opinions,
            Answers answers,
            OpinionAccess access,
            CurrentCaller caller) {
        this.answering = answering;
        this.declining = declining;
        this.correcting = correcting;
        this.opinions = opinions;
        this.answers = answers;
        this.access = access;
        this.caller = caller;
    }

    /** A page of answers. */
    public record AnswerPage(List<AnswerView> items, @Nullable String next) {}

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "answerOpinion",
            summary = "Answer the giver at once (SRT-5); 409 answer-needs-approval where the campaign asks for it")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequests.NewAnswer request) {
        return answer(answering.answer(caller.get(), id, AnswerRequests.stripped("/text", request.text())));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "declineOpinion",
            summary = "Tell the giver at once why nothing is done (SRT-5); 409 answer-needs-approval as for answers")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid AnswerRequests.Decline request) {
        String text = AnswerRequests.stripped("/text", request.text());
        return answer(declining.decline(caller.get(), id, request.reason(), text));
    }

    @GET
    @Path("/{id}/answers")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAnswers",
            summary = "What the giver was told, in order, corrections included; for whoever may read the opinion")
    @APIResponseSchema(value = AnswerPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Opinion opinion = opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
        access.requireReadable(opinion, caller.get());
        List<Answer> rows = answers.page(opinion.id(), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, answer -> Cursor.of(answer.id())).map(AnswerView::from).toResponse(uri);
    }

    @POST
    @Path("/{id}/answers/{answerId}/corrections")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "correctAnswer",
            summary = "Put a given answer right, an organization its own; the giver reads both. "
                    + "At most 10 times (409 too-many-corrections)")
    @APIResponseSchema(value = AnswerView.class, responseCode = "201", responseDescription = "Created")
    public Response correct(
            @PathParam("id") UUID id,
            @PathParam("answerId") UUID answerId,
            @NotNull @Valid AnswerRequests.NewCorrection request) {
        String text = AnswerRequests.stripped("/text", request.text());
        String reason = AnswerRequests.stripped("/reason", request.reason());
        Answer correction = correcting.correct(caller.get(), id, answerId, text, reason);
        return Response.status(Response.Status.CREATED)
                .entity(AnswerView.from(correction))
                .build();
    }

    private Response answer(Moved moved) {
        Opinion opinion = moved.orRefuse();
        return Response.ok(access.show(opinion, caller.get()))
                .tag(EntityTags.of(opinion.version()))
                .build();
    }
}

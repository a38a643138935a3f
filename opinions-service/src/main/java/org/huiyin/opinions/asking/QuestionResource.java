package org.huiyin.opinions.asking;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.Opinions;

/** Questions to a giver whom nobody need know (COL-5, SRT-5). */
@Path("/v1/opinions/{id}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "asking")
@RunOnVirtualThread
class QuestionResource {

    static final int LONGEST_TEXT = 2_000;

    private final AskGiver asking;
    private final WithdrawQuestion withdrawal;
    private final GiverQuestions questions;
    private final Opinions opinions;
    private final OpinionAccess access;
    private final CurrentCaller caller;

    QuestionResource(
            AskGiver asking,
            WithdrawQuestion withdrawal,
            GiverQuestions questions,
            Opinions opinions,
            OpinionAccess access,
            CurrentCaller caller) {
        this.asking = asking;
        this.withdrawal = withdrawal;
        this.questions = questions;
        this.opinions = opinions;
        this.access = access;
        this.caller = caller;
    }

    /** @param text at most 2,000 characters; read by the giver with the receipt */
    public record NewQuestion(@NotBlank @Size(max = LONGEST_TEXT) String text) {}

    /** At most three. */
    public record QuestionList(List<QuestionView> items) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listQuestions",
            summary = "What the giver was asked, and replied; at most three, for whoever may read the opinion")
    @APIResponseSchema(value = QuestionList.class, responseCode = "200", responseDescription = "OK")
    public Response list(@PathParam("id") UUID id) {
        Opinion opinion = opinion(id);
        access.requireReadable(opinion, caller.get());
        return Response.ok(new QuestionList(questions.of(opinion))).build();
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "askGiver",
            summary = "Ask the giver; the reply clock stands still until the reply, at most questionWorkingDays")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201", responseDescription = "Created")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid NewQuestion request) {
        String text = request.text().strip();
        if (text.isEmpty()) {
            throw ProblemException.invalidField("/text", "required", "Ask something.");
        }
        Question question = asking.ask(caller.get(), id, text);
        return Response.status(Response.Status.CREATED)
                .entity(questions.of(opinion(id), question))
                .build();
    }

    @POST
    @Path("/{questionId}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "withdrawQuestion", summary = "Take a question back: the reply clock runs on from today")
    @APIResponseSchema(value = QuestionView.class, responseCode = "200", responseDescription = "OK")
    public Response withdraw(@PathParam("id") UUID id, @PathParam("questionId") UUID questionId) {
        Question question = withdrawal.withdraw(caller.get(), id, questionId);
        return Response.ok(questions.of(opinion(id), question)).build();
    }

    private Opinion opinion(UUID id) {
        return opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
    }
}

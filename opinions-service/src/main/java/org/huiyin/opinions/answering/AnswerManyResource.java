package org.huiyin.opinions.answering;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** One answer for many opinions: each giver reads it by the own receipt (SRT-5). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class AnswerManyResource {

    private final AnswerMany answering;
    private final CurrentCaller caller;

    AnswerManyResource(AnswerMany answering, CurrentCaller caller) {
        this.answering = answering;
        this.caller = caller;
    }

    @POST
    @Path("/answers")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "answerOpinions",
            summary = "Answer up to 1,000 opinions, or the open ones of a problem, alike; an outcome for each")
    @APIResponseSchema(
            value = AnswerRequests.OutcomesForMany.class, responseCode = "200", responseDescription = "OK")
    public Response answer(@NotNull @Valid AnswerRequests.AnswerForMany request) {
        List<UUID> ids = AnswerRequests.distinct(request.opinionIds(), request.problemId());
        Words words = new Words(AnswerRequests.stripped("/text", request.text()), null);
        return Response.ok(answering.answer(caller.get(), ids, request.problemId(), words))
                .build();
    }

    @POST
    @Path("/declines")
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "declineOpinions",
            summary = "Decline up to 1,000 opinions, or the open ones of a problem, for one reason, e.g. DUPLICATE")
    @APIResponseSchema(
            value = AnswerRequests.OutcomesForMany.class, responseCode = "200", responseDescription = "OK")
    public Response decline(@NotNull @Valid AnswerRequests.DeclineForMany request) {
        List<UUID> ids = AnswerRequests.distinct(request.opinionIds(), request.problemId());
        Words words = new Words(AnswerRequests.stripped("/text", request.text()), request.reason());
        return Response.ok(answering.answer(caller.get(), ids, request.problemId(), words))
                .build();
    }
}

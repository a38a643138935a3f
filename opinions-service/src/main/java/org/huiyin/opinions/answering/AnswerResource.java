package org.huiyin.opinions.answering;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.OpinionView;

/** Every opinion ends answered or declined (SRT-5). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class AnswerResource {

    private static final int LONGEST_TEXT = 10_000;

    private final AnswerOpinion answering;
    private final DeclineOpinion declining;
    private final OpinionAccess access;
    private final CurrentCaller caller;

    AnswerResource(
            AnswerOpinion answering, DeclineOpinion declining, OpinionAccess access, CurrentCaller caller) {
        this.answering = answering;
        this.declining = declining;
        this.access = access;
        this.caller = caller;
    }

    /** Read by the giver. */
    public record NewAnswer(@NotBlank @Size(max = LONGEST_TEXT) String text) {}

    /** Read by the giver. */
    public record Decline(@NotNull DeclineReason reason, @NotBlank @Size(max = LONGEST_TEXT) String text) {}

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "answerOpinion", summary = "Answer the giver")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid NewAnswer request) {
        return answer(answering.answer(caller.get(), id, request.text().strip()));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "declineOpinion", summary = "Tell the giver why nothing is done")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response decline(@PathParam("id") UUID id, @NotNull @Valid Decline request) {
        return answer(declining.decline(caller.get(), id, request.reason(), request.text().strip()));
    }

    private Response answer(Moved moved) {
        Opinion opinion = moved.orRefuse();
        return Response.ok(access.show(opinion, caller.get()))
                .tag(EntityTags.of(opinion.version()))
                .build();
    }
}

package org.huiyin.opinions.asking;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.ReceiptGate;

/** A giver replies, still anonymous (COL-5). The receipt is in the body, because addresses are logged on their way. */
@Path("/v1/receipts/replies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "asking")
@RunOnVirtualThread
class ReceiptReplyResource {

    private final ReceiptGate gate;
    private final ReplyToQuestion replying;

    ReceiptReplyResource(ReceiptGate gate, ReplyToQuestion replying) {
        this.gate = gate;
        this.replying = replying;
    }

    /**
     * @param receipt 16 digits; spaces and dashes between them do not matter
     * @param questionId as the receipt shows it
     * @param text at most 2,000 characters
     */
    public record NewReply(
            @NotNull String receipt,
            @NotNull UUID questionId,
            @NotBlank @Size(max = QuestionResource.LONGEST_TEXT) String text) {

        @Override
        public String toString() {
            return "NewReply[****]";
        }
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "replyToQuestion",
            summary = "Reply with the receipt to a question, at most 5 times; the same words once. 429 while many guess")
    @APIResponseSchema(value = QuestionView.class, responseCode = "201", responseDescription = "Created")
    public Response reply(@NotNull @Valid NewReply request) {
        String text = request.text().strip();
        if (text.isEmpty()) {
            throw ProblemException.invalidField("/text", "required", "Say something.");
        }
        return gate.open(request.receipt(), receipt -> replying.reply(receipt, request.questionId(), text))
                .toResponse(question -> Response.status(Response.Status.CREATED).entity(question));
    }
}

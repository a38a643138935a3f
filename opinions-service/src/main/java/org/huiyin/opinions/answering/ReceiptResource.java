package org.huiyin.opinions.answering;

import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.opinions.collection.ReceiptGate;

/**
 * What became of an opinion, for whoever holds its receipt. Posted, because addresses are logged on their way (COL-5).
 */
@Path("/v1/receipts/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class ReceiptResource {

    private final ReceiptGate gate;
    private final Receipts receipts;

    ReceiptResource(ReceiptGate gate, Receipts receipts) {
        this.gate = gate;
        this.receipts = receipts;
    }

    /** @param receipt 16 digits; spaces and dashes between them do not matter */
    public record ReceiptInquiry(@NotNull String receipt) {

        @Override
        public String toString() {
            return "ReceiptInquiry[****]";
        }
    }

    /** One that is malformed gets the answer of one that is unknown: nothing is to be learned by trying. */
    @POST
    @PermitAll
    @Operation(
            operationId = "inquireReceipt",
            summary = "What became of the opinion with this receipt: state, answers, questions, commitments, results. "
                    + "429 while many guess")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200", responseDescription = "OK")
    public Response inquire(@NotNull @Valid ReceiptInquiry request) {
        return gate.open(request.receipt(), receipts::find).toResponse(Response::ok);
    }
}

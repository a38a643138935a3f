package org.huiyin.opinions.collection;

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

/** Givers take their name back (COL-5). The receipt is in the body, because addresses are logged on their way. */
@Path("/v1/receipts/giver-erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class GiverErasureResource {

    private final ReceiptGate gate;
    private final EraseOwnGiver erasing;

    GiverErasureResource(ReceiptGate gate, EraseOwnGiver erasing) {
        this.gate = gate;
        this.erasing = erasing;
    }

    /** @param receipt 16 digits; spaces and dashes between them do not matter */
    public record GiverErasureRequest(@NotNull String receipt) {

        @Override
        public String toString() {
            return "GiverErasureRequest[****]";
        }
    }

    /** @param erased false when no name was known */
    public record ErasedGiver(boolean erased) {}

    @POST
    @PermitAll
    @Operation(
            operationId = "eraseOwnGiver",
            summary = "Take the own name and contact back with the receipt; the opinion stays. 429 while many guess")
    @APIResponseSchema(value = ErasedGiver.class, responseCode = "200", responseDescription = "OK")
    public Response erase(@NotNull @Valid GiverErasureRequest request) {
        return gate.open(request.receipt(), erasing::erase)
                .toResponse(isErased -> Response.ok(new ErasedGiver(isErased)));
    }
}

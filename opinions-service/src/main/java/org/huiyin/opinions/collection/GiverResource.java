package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** Named givers: who must answer sees them, and they can take their name back (COL-5). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class GiverResource {

    private final LookAtGiver looking;
    private final EraseOwnGiver erasing;
    private final ReceiptGate gate;
    private final CurrentCaller caller;

    GiverResource(LookAtGiver looking, EraseOwnGiver erasing, ReceiptGate gate, CurrentCaller caller) {
        this.looking = looking;
        this.erasing = erasing;
        this.gate = gate;
        this.caller = caller;
    }

    /** Who gave a named opinion. */
    public record GiverView(@Nullable String name, @Nullable String contact) {

        @Override
        public String toString() {
            return "GiverView[****]";
        }
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

    @GET
    @Path("/opinions/{id}/giver")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "getGiver",
            summary = "Who gave a named opinion, for who must answer it: the office, and while it is open the organization. "
                    + "Every look is recorded")
    @APIResponseSchema(value = GiverView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Giver giver = looking.look(caller.get(), id);
        return Response.ok(new GiverView(giver.name(), giver.contact()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("/receipts/giver-erasures")
    @PermitAll
    @Operation(
            operationId = "eraseOwnGiver",
            summary = "Take the own name and contact back with the receipt; the opinion stays, without a name")
    @APIResponseSchema(value = ErasedGiver.class, responseCode = "200", responseDescription = "OK")
    public Response erase(@NotNull @Valid GiverErasureRequest request) {
        return gate.open(request.receipt(), erasing::erase)
                .toResponse(isErased -> Response.ok(new ErasedGiver(isErased)));
    }
}

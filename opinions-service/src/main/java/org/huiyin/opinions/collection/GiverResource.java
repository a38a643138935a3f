package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** A named giver, for who must answer (COL-5). */
@Path("/v1/opinions/{id}/giver")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class GiverResource {

    private final LookAtGiver looking;
    private final CurrentCaller caller;

    GiverResource(LookAtGiver looking, CurrentCaller caller) {
        this.looking = looking;
        this.caller = caller;
    }

    /** Who gave a named opinion. */
    public record GiverView(@Nullable String name, @Nullable String contact) {

        @Override
        public String toString() {
            return "GiverView[****]";
        }
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "getGiver",
            summary = "Who gave a named opinion, for who must answer it: the office, and the organization while it is "
                    + "open. Every look is recorded")
    @APIResponseSchema(value = GiverView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Giver giver = looking.look(caller.get(), id);
        return Response.ok(new GiverView(giver.name(), giver.contact()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

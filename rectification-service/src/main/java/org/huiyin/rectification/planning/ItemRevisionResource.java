package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.problem.Refusals;

/** Items of a plan that may still be changed. */
@Path("/v1/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class ItemRevisionResource {

    private final ReviseItem reviseItem;
    private final ItemViews views;
    private final CurrentCaller caller;

    ItemRevisionResource(ReviseItem reviseItem, ItemViews views, CurrentCaller caller) {
        this.reviseItem = reviseItem;
        this.views = views;
        this.caller = caller;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "reviseItem",
            summary = "Rewrite an item while its plan is a draft or returned, or for a comment that was absorbed",
            description = "In consultation only the fields that absorbed comments name for the item (409 "
                    + "nothing-absorbed, whose errors point at the others, REC-5). What a track demands goes with the "
                    + "track, reasons with the priority. A practical deed that was settled may be left out, or its "
                    + "item removed (CAM-5).")
    @APIResponseSchema(ItemView.class)
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ItemRequest request) {
        Item item = Refusals.require(reviseItem.revise(id, request, ifMatch, caller.get()));
        return Response.ok(views.view(item)).tag(EntityTags.of(item.version())).build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "removeItem", summary = "Remove an item while its plan is a draft or returned")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response remove(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Refusals.require(reviseItem.revise(id, null, ifMatch, caller.get()));
        return Response.noContent().build();
    }
}

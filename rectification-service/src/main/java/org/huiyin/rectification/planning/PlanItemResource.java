package org.huiyin.rectification.planning;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.problem.Refusals;

/** Items are added to a plan. */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PlanItemResource {

    private final AddItem addItem;
    private final ItemViews views;
    private final CurrentCaller caller;

    PlanItemResource(AddItem addItem, ItemViews views, CurrentCaller caller) {
        this.addItem = addItem;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/items")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(operationId = "addItem", summary = "Add an item while the plan is a draft or returned")
    @APIResponseSchema(value = ItemView.class, responseCode = "201")
    public Response add(@PathParam("id") UUID id, @NotNull @Valid ItemRequest request) {
        Item item = Refusals.require(addItem.add(id, request, caller.get()));
        return Response.created(URI.create("/v1/items/" + item.id().value()))
                .entity(views.view(item))
                .tag(EntityTags.of(item.version()))
                .build();
    }
}

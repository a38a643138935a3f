package org.huiyin.rectification.planning;

import java.net.URI;
import java.util.List;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.PanacheItems;
import org.huiyin.rectification.problem.Refusals;

/** What was promised in public before the suite came (REC-6). */
@Path("/v1/plans/take-overs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class TakeOverResource {

    private final TakeOverPlan takeOverPlan;
    private final PanacheItems items;
    private final ItemViews views;
    private final CurrentCaller caller;

    TakeOverResource(TakeOverPlan takeOverPlan, PanacheItems items, ItemViews views, CurrentCaller caller) {
        this.takeOverPlan = takeOverPlan;
        this.items = items;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Operation(
            operationId = "takeOverPlan",
            summary = "Enter a plan whose items were promised in public before the suite came",
            description = "The campaign office names the day of the promise, at most five years back, and the document "
                    + "in which it was made. Each item has its four clears (REC-2) and its deadline, which may have passed. "
                    + "The plan is adopted and its items are commitments at once, published on the day of the promise; "
                    + "history and public log say that they were taken over, when, and from what (REC-6, TRU-2). Reached "
                    + "says of an item, by its place from 0, at which stage it was and since when. Nobody counts as having "
                    + "done their work (TRU-4).")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description = "plan-not-clear: something of the four clears is missing; "
                    + "plan-exists: the campaign has one for the same")
    public Response takeOver(@NotNull @Valid TakeOverRequest request) {
        Plan plan = Refusals.require(takeOverPlan.takeOver(request, caller.get()));
        List<ItemView> taken = items.ofPlan(plan.id().value()).stream().map(views::view).toList();
        return Response.created(URI.create("/v1/plans/" + plan.id().value()))
                .entity(PlanView.of(plan, null, null, taken))
                .tag(EntityTags.of(plan.version()))
                .build();
    }
}

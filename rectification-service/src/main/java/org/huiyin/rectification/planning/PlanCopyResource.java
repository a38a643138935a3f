package org.huiyin.rectification.planning;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.problem.Refusals;

/** Plans that begin as copies (REC-1). */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PlanCopyResource {

    private final CopyPlan copyPlan;
    private final CurrentCaller caller;

    PlanCopyResource(CopyPlan copyPlan, CurrentCaller caller) {
        this.copyPlan = copyPlan;
        this.caller = caller;
    }

    /**
     * @param campaignId for which the copy is
     * @param title absent for that of the original
     */
    record PlanCopyRequest(
            @NotNull UUID campaignId, @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*") @Nullable String title) {}

    @POST
    @Path("/{id}/copies")
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(
            operationId = "copyPlan",
            summary = "Begin a plan as a copy of one of another campaign",
            description = "A draft for the same organization, team or person, which names its original as copiedFrom. Items come with "
                    + "texts, milestones and parts; deadlines and other days, progress and problems stay behind, and a milestone "
                    + "needs its day before the plan is submitted. The original is of the own organization, or of one that was "
                    + "merged into it. 409 plan-exists, with planId, when the campaign has a plan for the same (REC-1).")
    @APIResponseSchema(value = PlanView.class, responseCode = "201")
    public Response copy(@PathParam("id") UUID id, @NotNull @Valid PlanCopyRequest request) {
        Plan plan = Refusals.require(copyPlan.copy(id, request.campaignId(), request.title(), caller.get()));
        return Response.created(URI.create("/v1/plans/" + plan.id().value()))
                .entity(PlanView.of(plan))
                .tag(EntityTags.of(plan.version()))
                .build();
    }
}

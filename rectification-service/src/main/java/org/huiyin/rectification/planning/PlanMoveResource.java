package org.huiyin.rectification.planning;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.planning.ReviewRequest.EndorsementRequest;
import org.huiyin.rectification.planning.ReviewRequest.PlanReturnRequest;
import org.huiyin.rectification.problem.Refusals;

/** The moves of {@link PlanLife}; each answers the plan as it then stands. */
@Path("/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PlanMoveResource {

    private final SubmitPlan submitPlan;
    private final EndorsePlan endorsePlan;
    private final ReturnPlan returnPlan;
    private final WithdrawPlan withdrawPlan;
    private final OpenConsultation openConsultation;
    private final AdoptPlan adoptPlan;
    private final CurrentCaller caller;

    PlanMoveResource(
            SubmitPlan submitPlan,
            EndorsePlan endorsePlan,
            ReturnPlan returnPlan,
            WithdrawPlan withdrawPlan,
            OpenConsultation openConsultation,
            AdoptPlan adoptPlan,
            CurrentCaller caller) {
        this.submitPlan = submitPlan;
        this.endorsePlan = endorsePlan;
        this.returnPlan = returnPlan;
        this.withdrawPlan = withdrawPlan;
        this.openConsultation = openConsultation;
        this.adoptPlan = adoptPlan;
        this.caller = caller;
    }

    record WithdrawalRequest(@NotBlank @Size(max = 2000) String reasons) {}

    /** @param days absent for the campaign's own number, and never fewer; 0 ends the same day */
    record ConsultationRequest(@Min(0) @Max(90) @Nullable Integer days) {}

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "submitPlan", summary = "Hand the plan in for review; every item must have its four clears")
    @APIResponseSchema(PlanView.class)
    public Response submit(@PathParam("id") UUID id) {
        return answer(submitPlan.submit(id, caller.get()));
    }

    @POST
    @Path("/{id}/endorsement")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "endorsePlan",
            summary = "A supervisor with no part in the plan finds it realistic, focused and adequate",
            description = "The plan and each of its items is judged; 400 names by pointer what was not judged or is not met. "
                    + "409 plan-version-superseded, with currentVersion, when it was submitted again since it was read; "
                    + "403 own-work for whoever wrote in it (REC-5, TRU-4).")
    @APIResponseSchema(PlanView.class)
    public Response endorse(@PathParam("id") UUID id, @NotNull @Valid EndorsementRequest request) {
        return answer(endorsePlan.endorse(id, request.toJudged(), caller.get()));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "returnPlan",
            summary = "A supervisor sends the plan back: what is not met, and why",
            description = "At least one check of the plan or of an item is not met; each item that does not meet one has a "
                    + "reason. 409 plan-version-superseded as for an endorsement (REC-5, TRU-4).")
    @APIResponseSchema(PlanView.class)
    public Response sendBack(@PathParam("id") UUID id, @NotNull @Valid PlanReturnRequest request) {
        return answer(returnPlan.sendBack(id, request.toJudged(), caller.get()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "withdrawPlan",
            summary = "Take the plan back before it is adopted, to rework it",
            description = "It is RETURNED with these reasons, and is reviewed and shown to the public anew. Comments that were "
                    + "made stay, and are still absorbed or answered before it is adopted (REC-5).")
    @APIResponseSchema(PlanView.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
        return answer(withdrawPlan.withdraw(id, request.reasons(), caller.get()));
    }

    @POST
    @Path("/{id}/consultation")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "openConsultation",
            summary = "Open the endorsed plan for public comment",
            description = "409 plan-not-clear names in errors a deadline that is over before the plan can be adopted, and a "
                    + "problem that has turned out to be about a person.")
    @APIResponseSchema(PlanView.class)
    public Response consult(@PathParam("id") UUID id, @Valid @Nullable ConsultationRequest request) {
        return answer(openConsultation.open(id, request == null ? null : request.days(), caller.get()));
    }

    @POST
    @Path("/{id}/adoption")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "adoptPlan",
            summary = "Adopt the plan: its items become public commitments",
            description = "Not while a comment is unanswered (409 comments-unanswered), or was absorbed into a "
                    + "field that stands as it was submitted (409 absorbed-not-changed, whose errors name items "
                    + "and fields, REC-5), or while an item takes up a practical deed that was done or dropped (409 "
                    + "deeds-settled, whose errors name the items, CAM-5).")
    @APIResponseSchema(PlanView.class)
    public Response adopt(@PathParam("id") UUID id) {
        return answer(adoptPlan.adopt(id, caller.get()));
    }

    private static Response answer(Outcome<Plan> outcome) {
        Plan plan = Refusals.require(outcome);
        return Response.ok(PlanView.of(plan)).tag(EntityTags.of(plan.version())).build();
    }
}

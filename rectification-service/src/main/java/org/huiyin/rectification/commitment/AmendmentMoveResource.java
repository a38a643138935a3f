package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.commitment.AmendmentRequest.AmendmentView;
import org.huiyin.rectification.problem.Refusals;

/** Amendments are decided on one level up, and withdrawn by whoever asked for them (REC-6). */
@Path("/v1/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@RunOnVirtualThread
class AmendmentMoveResource {

    private final ApproveAmendment approveAmendment;
    private final RefuseAmendment refuseAmendment;
    private final WithdrawAmendment withdrawAmendment;
    private final CurrentCaller caller;

    AmendmentMoveResource(
            ApproveAmendment approveAmendment,
            RefuseAmendment refuseAmendment,
            WithdrawAmendment withdrawAmendment,
            CurrentCaller caller) {
        this.approveAmendment = approveAmendment;
        this.refuseAmendment = refuseAmendment;
        this.withdrawAmendment = withdrawAmendment;
        this.caller = caller;
    }

    /** Why an amendment is refused. */
    record AmendmentRefusal(@NotBlank @Size(max = 2000) String reasons) {}

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "approveAmendment", summary = "A leader above approves; the change stands beside the original")
    @APIResponseSchema(AmendmentView.class)
    public Response approve(@PathParam("id") UUID id) {
        return Response.ok(Refusals.require(approveAmendment.approve(id, caller.get())).view()).build();
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.LEADER)
    @Operation(
            operationId = "refuseAmendment",
            summary = "A leader above refuses, with reasons",
            description = "REC-6. The promise stands as it was, and another amendment of the field may be asked for."
                    + " Whoever reads the item reads the reasons; the public does not.")
    @APIResponseSchema(AmendmentView.class)
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid AmendmentRefusal refusal) {
        AmendmentRequest refused = Refusals.require(refuseAmendment.refuse(id, refusal.reasons(), caller.get()));
        return Response.ok(refused.view()).build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "withdrawAmendment", summary = "Whoever asked for it takes it back, while it waits")
    @APIResponseSchema(AmendmentView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return Response.ok(Refusals.require(withdrawAmendment.withdraw(id, caller.get())).view()).build();
    }
}

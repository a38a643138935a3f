package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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

/** Amendments are approved one level up (REC-6). */
@Path("/v1/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@RunOnVirtualThread
class AmendmentApprovalResource {

    private final ApproveAmendment approveAmendment;
    private final CurrentCaller caller;

    AmendmentApprovalResource(ApproveAmendment approveAmendment, CurrentCaller caller) {
        this.approveAmendment = approveAmendment;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "approveAmendment", summary = "A leader above approves; the change stands beside the original")
    @APIResponseSchema(AmendmentView.class)
    public Response approve(@PathParam("id") UUID id) {
        return Response.ok(Refusals.require(approveAmendment.approve(id, caller.get())).view()).build();
    }
}

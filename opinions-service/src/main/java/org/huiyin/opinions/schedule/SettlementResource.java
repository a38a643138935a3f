package org.huiyin.opinions.schedule;

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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** Requirements at an organization (CAM-3): ticked off by itself, waived by the office, each way back with a reason. */
@Path("/v1/requirements/{id}/organizations/{organizationCode}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schedule")
@RunOnVirtualThread
class SettlementResource {

    private final SettleRequirement settlement;
    private final CurrentCaller caller;

    SettlementResource(SettleRequirement settlement, CurrentCaller caller) {
        this.settlement = settlement;
        this.caller = caller;
    }

    @POST
    @Path("/completion")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER})
    @Operation(operationId = "tickOffRequirement", summary = "Tick off at the own organization, with evidence (CAM-3)")
    @APIResponseSchema(value = SettlementView.class, responseCode = "200", responseDescription = "OK")
    public Response tickOff(
            @PathParam("id") UUID id,
            @PathParam("organizationCode") String organizationCode,
            @NotNull @Valid RequirementRequests.RequirementCompletion request) {
        caller.get().requireOrganization(organizationCode);
        return settle(id, request.toSettling(organizationCode));
    }

    @POST
    @Path("/completion-withdrawal")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER})
    @Operation(operationId = "untickRequirement", summary = "Take back that it is done, with a reason (CAM-3)")
    @APIResponseSchema(value = SettlementView.class, responseCode = "200", responseDescription = "OK")
    public Response untick(
            @PathParam("id") UUID id,
            @PathParam("organizationCode") String organizationCode,
            @NotNull @Valid RequirementRequests.SettlementReason request) {
        caller.get().requireOrganization(organizationCode);
        return settle(id, request.toSettling(organizationCode, SettlementMove.UNTICK));
    }

    @POST
    @Path("/waiver")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "waiveRequirement",
            summary = "Excuse an organization from what does not apply, with a reason that stays in sight (CAM-3)")
    @APIResponseSchema(value = SettlementView.class, responseCode = "200", responseDescription = "OK")
    public Response waive(
            @PathParam("id") UUID id,
            @PathParam("organizationCode") String organizationCode,
            @NotNull @Valid RequirementRequests.SettlementReason request) {
        return settle(id, request.toSettling(organizationCode, SettlementMove.WAIVE));
    }

    @POST
    @Path("/waiver-withdrawal")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(operationId = "reinstateRequirement", summary = "Take a waiver back, with a reason (CAM-3)")
    @APIResponseSchema(value = SettlementView.class, responseCode = "200", responseDescription = "OK")
    public Response reinstate(
            @PathParam("id") UUID id,
            @PathParam("organizationCode") String organizationCode,
            @NotNull @Valid RequirementRequests.SettlementReason request) {
        return settle(id, request.toSettling(organizationCode, SettlementMove.REINSTATE));
    }

    private Response settle(UUID id, SettleRequirement.Settling settling) {
        return Response.ok(SettlementView.from(settlement.settle(caller.get(), id, settling))).build();
    }
}

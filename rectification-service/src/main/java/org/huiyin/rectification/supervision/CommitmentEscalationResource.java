package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.supervision.Escalation.EscalationView;

/** To whom an overdue commitment was told (REC-6, SUP-2). */
@Path("/v1/commitments/{id}/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
class CommitmentEscalationResource {

    private final PanacheEscalations escalations;
    private final ReadItems readItems;
    private final CurrentCaller caller;

    CommitmentEscalationResource(PanacheEscalations escalations, ReadItems readItems, CurrentCaller caller) {
        this.escalations = escalations;
        this.readItems = readItems;
        this.caller = caller;
    }

    /** Every step, in order. */
    record EscalationList(List<EscalationView> items) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCommitmentEscalations",
            summary = "To whom an overdue commitment was told, step by step",
            description = "SUP-2. One step a level, by working days; at most the height of the tree for each missed deadline.")
    @APIResponseSchema(EscalationList.class)
    public Response list(@PathParam("id") UUID id) {
        readItems.require(id, caller.get());
        return Response.ok(new EscalationList(escalations.of(List.of(id)).getOrDefault(id, List.of()).stream()
                        .map(Escalation::view)
                        .toList()))
                .build();
    }
}

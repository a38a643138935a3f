package org.huiyin.opinions.campaign;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** How a campaign answers (SRT-5). */
@Path("/v1/campaigns/{id}/answer-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaign")
@RunOnVirtualThread
class AnswerPolicyResource {

    private final ChangeAnswerPolicy change;
    private final CurrentCaller caller;

    AnswerPolicyResource(ChangeAnswerPolicy change, CurrentCaller caller) {
        this.change = change;
        this.caller = caller;
    }

    /**
     * What is absent takes its default.
     *
     * @param answersNeedApproval default false
     * @param questionWorkingDays a question stops the reply clock at most so long; default 10
     * @param escalationWorkingDays an overdue reply goes one level up after each such term; default 5
     * @param eraseGiversAfterDays calendar days from closing to erasure of a giver's contact; default 90
     */
    public record AnswerPolicyFigures(
            @Nullable Boolean answersNeedApproval,
            @Nullable @Min(1) @Max(60) Integer questionWorkingDays,
            @Nullable @Min(1) @Max(60) Integer escalationWorkingDays,
            @Nullable @Min(0) @Max(3_650) Integer eraseGiversAfterDays) {

        AnswerPolicy toPolicy() {
            AnswerPolicy standard = AnswerPolicy.DEFAULT;
            return new AnswerPolicy(
                    answersNeedApproval == null ? standard.answersNeedApproval() : answersNeedApproval,
                    questionWorkingDays == null ? standard.questionWorkingDays() : questionWorkingDays,
                    escalationWorkingDays == null ? standard.escalationWorkingDays() : escalationWorkingDays,
                    eraseGiversAfterDays == null ? standard.eraseGiversAfterDays() : eraseGiversAfterDays);
        }
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "changeAnswerPolicy",
            summary = "Whether answers need approval, how long a question stops the clock, when givers are erased")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswerPolicyFigures request) {
        Campaign campaign = change.change(caller.get(), id, request.toPolicy(), ifMatch);
        return Response.ok(CampaignView.from(campaign))
                .tag(EntityTags.of(campaign.version()))
                .build();
    }
}

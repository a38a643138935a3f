package org.huiyin.rectification.transition;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.huiyin.rectification.problem.Refusals;
import org.huiyin.rectification.transition.TransitionRequests.AssessmentRequest;
import org.huiyin.rectification.transition.TransitionRequests.SignatureRequest;
import org.huiyin.rectification.transition.TransitionRequests.TransitionReturnRequest;

/** The moves of {@link TransitionLife}; each answers the transition as it then stands. */
@Path("/v1/transitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transitions")
@RunOnVirtualThread
class TransitionStepResource {

    private static final String READ_FIRST = "Needs If-Match with the ETag of the transition that was read: 412 when a "
            + "step was signed, or it was sent back, since.";

    private final SignOwnStep signOwnStep;
    private final RecordAssessment recordAssessment;
    private final MakeUpAssessment makeUpAssessment;
    private final CheckTransition checkTransition;
    private final ApproveTransition approveTransition;
    private final SendTransitionBack sendTransitionBack;
    private final CurrentCaller caller;

    TransitionStepResource(
            SignOwnStep signOwnStep,
            RecordAssessment recordAssessment,
            MakeUpAssessment makeUpAssessment,
            CheckTransition checkTransition,
            ApproveTransition approveTransition,
            SendTransitionBack sendTransitionBack,
            CurrentCaller caller) {
        this.signOwnStep = signOwnStep;
        this.recordAssessment = recordAssessment;
        this.makeUpAssessment = makeUpAssessment;
        this.checkTransition = checkTransition;
        this.approveTransition = approveTransition;
        this.sendTransitionBack = sendTransitionBack;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/self-review")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "signSelfReview", summary = "Step 1: the organization reviewed itself")
    @APIResponseSchema(TransitionView.class)
    public Response selfReview(@PathParam("id") UUID id, @NotNull @Valid SignatureRequest request) {
        return signOwn(id, TransitionStep.SELF_REVIEW, request);
    }

    @POST
    @Path("/{id}/democratic-assessment")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "recordDemocraticAssessment",
            summary = "Step 2: the ballots of the democratic assessment, by which it passes or fails",
            description = "By the campaign's figures (CAM-6), exactly on one is not over it: fewer ballots than "
                    + "fewestBallots are no result and the step stays open; more dissatisfied than makeUpAbovePercent "
                    + "lead to MAKE_UP_DUE; more than redoAbovePercent begin another round with the self-review.")
    @APIResponseSchema(TransitionView.class)
    public Response assess(@PathParam("id") UUID id, @NotNull @Valid AssessmentRequest request) {
        return answer(recordAssessment.record(id, request.document().toDocument(), request.toTally(), caller.get()));
    }

    @POST
    @Path("/{id}/make-up")
    @RolesAllowed(Role.LEADER)
    @Operation(
            operationId = "recordTransitionMakeUp",
            summary = "One level up has seen to the make-up after a failed assessment; another assessment follows")
    @APIResponseSchema(TransitionView.class)
    public Response makeUp(@PathParam("id") UUID id, @NotNull @Valid SignatureRequest request) {
        return answer(makeUpAssessment.record(id, request.document().toDocument(), caller.get()));
    }

    @POST
    @Path("/{id}/transition-report")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "signTransitionReport", summary = "Step 3: the transition report")
    @APIResponseSchema(TransitionView.class)
    public Response report(@PathParam("id") UUID id, @NotNull @Valid SignatureRequest request) {
        return signOwn(id, TransitionStep.TRANSITION_REPORT, request);
    }

    @POST
    @Path("/{id}/supervision-check")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "checkTransition",
            summary = "Step 4: the assigned supervision group has checked it; not by one who wrote any of it",
            description = READ_FIRST)
    @APIResponseSchema(TransitionView.class)
    public Response check(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignatureRequest request) {
        return answer(checkTransition.check(id, ifMatch, request.document().toDocument(), caller.get()));
    }

    @POST
    @Path("/{id}/check-return")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "returnTransitionFromCheck",
            summary = "Instead of step 4: back to an earlier step, with reasons",
            description = READ_FIRST)
    @APIResponseSchema(TransitionView.class)
    public Response returnFromCheck(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TransitionReturnRequest request) {
        return answer(sendTransitionBack.fromCheck(
                id, ifMatch, request.toMendableStep(), request.reasons(), caller.get()));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Role.LEADER)
    @Operation(
            operationId = "approveTransition",
            summary = "Step 5: a leader one level up approves; not one who wrote or checked any of it",
            description = READ_FIRST)
    @APIResponseSchema(TransitionView.class)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SignatureRequest request) {
        return answer(approveTransition.approve(id, ifMatch, request.document().toDocument(), caller.get()));
    }

    @POST
    @Path("/{id}/approval-return")
    @RolesAllowed(Role.LEADER)
    @Operation(
            operationId = "returnTransitionFromApproval",
            summary = "Instead of step 5: back to an earlier step, with reasons",
            description = READ_FIRST)
    @APIResponseSchema(TransitionView.class)
    public Response returnFromApproval(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TransitionReturnRequest request) {
        return answer(sendTransitionBack.fromApproval(
                id, ifMatch, request.toMendableStep(), request.reasons(), caller.get()));
    }

    @POST
    @Path("/{id}/transition-meeting")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "signTransitionMeeting",
            summary = "Step 6: the transition meeting was held; the next phase may begin")
    @APIResponseSchema(TransitionView.class)
    public Response meeting(@PathParam("id") UUID id, @NotNull @Valid SignatureRequest request) {
        return signOwn(id, TransitionStep.TRANSITION_MEETING, request);
    }

    private Response signOwn(UUID id, TransitionStep step, SignatureRequest request) {
        return answer(signOwnStep.sign(id, step, request.document().toDocument(), caller.get()));
    }

    private static Response answer(Outcome<Transition> outcome) {
        Transition transition = Refusals.require(outcome);
        return Response.ok(TransitionView.of(transition)).tag(EntityTags.of(transition.version())).build();
    }
}

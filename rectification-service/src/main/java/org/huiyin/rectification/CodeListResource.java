package org.huiyin.rectification;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.kit.codelist.CodeList;
import org.huiyin.rectification.calendarfeed.DeadlineKind;
import org.huiyin.rectification.commitment.AmendmentCause;
import org.huiyin.rectification.commitment.AmendmentState;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.commitment.ConsolidationLookState;
import org.huiyin.rectification.commitment.ItemMove;
import org.huiyin.rectification.commitment.ItemState;
import org.huiyin.rectification.commitment.OriginKind;
import org.huiyin.rectification.commitment.PartState;
import org.huiyin.rectification.commitment.PriorityReason;
import org.huiyin.rectification.commitment.Stage;
import org.huiyin.rectification.commitment.Standing;
import org.huiyin.rectification.commitment.Track;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.evidence.EvidencePurpose;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lookback.LookBackKind;
import org.huiyin.rectification.lookback.LookBackMove;
import org.huiyin.rectification.lookback.LookBackState;
import org.huiyin.rectification.lookback.Verdict;
import org.huiyin.rectification.planning.PlanMove;
import org.huiyin.rectification.planning.PlanState;
import org.huiyin.rectification.planning.PlanSubject;
import org.huiyin.rectification.planning.ResponseKind;
import org.huiyin.rectification.planning.ReviewCheck;
import org.huiyin.rectification.planning.ReviewVerdict;
import org.huiyin.rectification.satisfaction.Choice;
import org.huiyin.rectification.satisfaction.OwedStep;
import org.huiyin.rectification.satisfaction.RepresentativeKind;
import org.huiyin.rectification.satisfaction.SampleUnit;
import org.huiyin.rectification.satisfaction.SurveyMethod;
import org.huiyin.rectification.satisfaction.SurveyMove;
import org.huiyin.rectification.satisfaction.SurveyState;
import org.huiyin.rectification.supervision.EscalationCause;
import org.huiyin.rectification.supervision.EscalationKind;
import org.huiyin.rectification.supervision.OrderMove;
import org.huiyin.rectification.supervision.OrderState;
import org.huiyin.rectification.tasks.TaskKind;
import org.huiyin.rectification.tasks.TaskSubject;
import org.huiyin.rectification.transition.TransitionMove;
import org.huiyin.rectification.transition.TransitionState;
import org.huiyin.rectification.transition.TransitionStep;

/** The enumerations of this service with their labels. */
@Path("/v1/code-lists/rectification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code lists")
@RunOnVirtualThread
@PermitAll
class CodeListResource {

    private static final List<CodeList> ALL = List.of(
            CodeList.of("subject", PlanSubject.class),
            CodeList.of("planState", PlanState.class),
            CodeList.of("planMove", PlanMove.class),
            CodeList.of("reviewCheck", ReviewCheck.class),
            CodeList.of("reviewVerdict", ReviewVerdict.class),
            CodeList.of("response", ResponseKind.class),
            CodeList.of("track", Track.class),
            CodeList.of("itemState", ItemState.class),
            CodeList.of("itemMove", ItemMove.class),
            CodeList.of("standing", Standing.class),
            CodeList.of("stage", Stage.class),
            CodeList.of("partState", PartState.class),
            CodeList.of("priorityReason", PriorityReason.class),
            CodeList.of("originKind", OriginKind.class),
            CodeList.of("consolidationLookState", ConsolidationLookState.class),
            CodeList.of("amendmentState", AmendmentState.class),
            CodeList.of("amendmentCause", AmendmentCause.class),
            CodeList.of("surveyMethod", SurveyMethod.class),
            CodeList.of("surveyState", SurveyState.class),
            CodeList.of("surveyMove", SurveyMove.class),
            CodeList.of("representativeKind", RepresentativeKind.class),
            CodeList.of("sampleUnit", SampleUnit.class),
            CodeList.of("choice", Choice.class),
            CodeList.of("consequence", Consequence.class),
            CodeList.of("owedStep", OwedStep.class),
            CodeList.of("orderState", OrderState.class),
            CodeList.of("orderMove", OrderMove.class),
            CodeList.of("escalationKind", EscalationKind.class),
            CodeList.of("escalationCause", EscalationCause.class),
            CodeList.of("by", Capacity.class),
            CodeList.of("task", TaskKind.class),
            CodeList.of("taskSubject", TaskSubject.class),
            CodeList.of("deadline", DeadlineKind.class),
            CodeList.of("evidencePurpose", EvidencePurpose.class),
            CodeList.of("fileType", AttachmentType.class),
            CodeList.of("phase", PhaseKind.class),
            CodeList.of("transitionStep", TransitionStep.class),
            CodeList.of("transitionState", TransitionState.class),
            CodeList.of("transitionMove", TransitionMove.class),
            CodeList.of("lookBackKind", LookBackKind.class),
            CodeList.of("lookBackState", LookBackState.class),
            CodeList.of("lookBackMove", LookBackMove.class),
            CodeList.of("verdict", Verdict.class));

    /** Every enumeration of this service. */
    record CodeLists(List<CodeList> lists) {}

    @GET
    @Operation(operationId = "getRectificationCodeLists", summary = "Enumerations with labels in zh-CN and en")
    @APIResponseSchema(CodeLists.class)
    public Response all() {
        return Response.ok(new CodeLists(ALL)).build();
    }
}

package org.huiyin.opinions.codelist;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.kit.codelist.CodeList;
import org.huiyin.kit.webhook.DeliveryState;
import org.huiyin.kit.webhook.PauseReason;
import org.huiyin.kit.webhook.WebhookState;
import org.huiyin.opinions.answering.AnswerOutcome;
import org.huiyin.opinions.answering.DeclineReason;
import org.huiyin.opinions.answering.DraftState;
import org.huiyin.opinions.appraisal.AppraisalSource;
import org.huiyin.opinions.appraisal.AppraisalState;
import org.huiyin.opinions.appraisal.Grade;
import org.huiyin.opinions.appraisal.HelpPlanState;
import org.huiyin.opinions.asking.QuestionState;
import org.huiyin.opinions.attachments.AttachmentState;
import org.huiyin.opinions.attachments.WithdrawalReason;
import org.huiyin.opinions.campaign.DayKind;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.collection.TargetLevel;
import org.huiyin.opinions.contactpoints.ContactPointKind;
import org.huiyin.opinions.contactpoints.DeedState;
import org.huiyin.opinions.deadlines.EscalationLevel;
import org.huiyin.opinions.directory.OrganizationHappening;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.directory.OrganizationState;
import org.huiyin.opinions.forwarding.ForwardingRefusal;
import org.huiyin.opinions.forwarding.ForwardingState;
import org.huiyin.opinions.leadership.PostKind;
import org.huiyin.opinions.leadership.TeamStrength;
import org.huiyin.opinions.likeness.DuplicateRelation;
import org.huiyin.opinions.members.MemberCategory;
import org.huiyin.opinions.members.MemberGroup;
import org.huiyin.opinions.members.RelationTransfer;
import org.huiyin.opinions.members.RemovalReason;
import org.huiyin.opinions.schedule.ActionKind;
import org.huiyin.opinions.schedule.Addressee;
import org.huiyin.opinions.schedule.DutyState;
import org.huiyin.opinions.schedule.SettlementState;
import org.huiyin.opinions.sorting.ProblemState;
import org.huiyin.opinions.sorting.RegroupingKind;
import org.huiyin.opinions.sorting.RegroupingObstacle;
import org.huiyin.opinions.sorting.SortingObstacle;
import org.huiyin.opinions.sorting.SortingOutcome;

/** What every enumerated field of this service may hold, in Chinese and English. */
@Path("/v1/code-lists/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code lists")
@RunOnVirtualThread
class CodeListResource {

    private static final List<CodeList> LISTS = List.of(
            CodeList.of("organizationKind", OrganizationKind.class),
            CodeList.of("organizationState", OrganizationState.class),
            CodeList.of("organizationHappening", OrganizationHappening.class),
            CodeList.of("memberCategory", MemberCategory.class),
            CodeList.of("memberGroup", MemberGroup.class),
            CodeList.of("relationTransfer", RelationTransfer.class),
            CodeList.of("removalReason", RemovalReason.class),
            CodeList.of("postKind", PostKind.class),
            CodeList.of("teamStrength", TeamStrength.class),
            CodeList.of("contactPointKind", ContactPointKind.class),
            CodeList.of("deedState", DeedState.class),
            CodeList.of("phaseKind", PhaseKind.class),
            CodeList.of("dayKind", DayKind.class),
            CodeList.of("actionKind", ActionKind.class),
            CodeList.of("addressee", Addressee.class),
            CodeList.of("settlementState", SettlementState.class),
            CodeList.of("dutyState", DutyState.class),
            CodeList.of("channel", Channel.class),
            CodeList.of("respondent", Respondent.class),
            CodeList.of("direction", Direction.class),
            CodeList.of("target", Target.class),
            CodeList.of("targetLevel", TargetLevel.class),
            CodeList.of("opinionState", OpinionState.class),
            CodeList.of("prominence", Prominence.class),
            CodeList.of("problemState", ProblemState.class),
            CodeList.of("regroupingKind", RegroupingKind.class),
            CodeList.of("regroupingObstacle", RegroupingObstacle.class),
            CodeList.of("sortingOutcome", SortingOutcome.class),
            CodeList.of("sortingObstacle", SortingObstacle.class),
            CodeList.of("duplicateRelation", DuplicateRelation.class),
            CodeList.of("forwardingState", ForwardingState.class),
            CodeList.of("forwardingRefusal", ForwardingRefusal.class),
            CodeList.of("appraisalSource", AppraisalSource.class),
            CodeList.of("appraisalState", AppraisalState.class),
            CodeList.of("grade", Grade.class),
            CodeList.of("helpPlanState", HelpPlanState.class),
            CodeList.of("attachmentType", AttachmentType.class),
            CodeList.of("attachmentState", AttachmentState.class),
            CodeList.of("withdrawalReason", WithdrawalReason.class),
            CodeList.of("declineReason", DeclineReason.class),
            CodeList.of("answerOutcome", AnswerOutcome.class),
            CodeList.of("draftState", DraftState.class),
            CodeList.of("questionState", QuestionState.class),
            CodeList.of("escalationLevel", EscalationLevel.class),
            CodeList.of("webhookState", WebhookState.class),
            CodeList.of("webhookPauseReason", PauseReason.class),
            CodeList.of("webhookDeliveryState", DeliveryState.class));

    @GET
    @PermitAll
    @Operation(operationId = "listOpinionCodeLists", summary = "Every enumeration of opinions-service with its labels")
    public List<CodeList> all() {
        return LISTS;
    }
}

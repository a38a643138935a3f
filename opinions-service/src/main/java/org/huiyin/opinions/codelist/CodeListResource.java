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
import org.huiyin.opinions.answering.DeclineReason;
import org.huiyin.opinions.attachments.AttachmentState;
import org.huiyin.opinions.attachments.WithdrawalReason;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionState;
import org.huiyin.opinions.collection.Prominence;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.collection.TargetLevel;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.leadership.PostKind;
import org.huiyin.opinions.leadership.TeamStrength;
import org.huiyin.opinions.members.MemberCategory;
import org.huiyin.opinions.members.MemberGroup;
import org.huiyin.opinions.members.RelationTransfer;
import org.huiyin.opinions.members.RemovalReason;
import org.huiyin.opinions.sorting.ProblemState;

/** What every enumerated field of this service may hold, in Chinese and English. */
@Path("/v1/code-lists/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code lists")
@RunOnVirtualThread
class CodeListResource {

    private static final List<CodeList> LISTS = List.of(
            CodeList.of("organizationKind", OrganizationKind.class),
            CodeList.of("memberCategory", MemberCategory.class),
            CodeList.of("memberGroup", MemberGroup.class),
            CodeList.of("relationTransfer", RelationTransfer.class),
            CodeList.of("removalReason", RemovalReason.class),
            CodeList.of("postKind", PostKind.class),
            CodeList.of("teamStrength", TeamStrength.class),
            CodeList.of("phaseKind", PhaseKind.class),
            CodeList.of("channel", Channel.class),
            CodeList.of("respondent", Respondent.class),
            CodeList.of("direction", Direction.class),
            CodeList.of("target", Target.class),
            CodeList.of("targetLevel", TargetLevel.class),
            CodeList.of("opinionState", OpinionState.class),
            CodeList.of("prominence", Prominence.class),
            CodeList.of("problemState", ProblemState.class),
            CodeList.of("attachmentType", AttachmentType.class),
            CodeList.of("attachmentState", AttachmentState.class),
            CodeList.of("withdrawalReason", WithdrawalReason.class),
            CodeList.of("declineReason", DeclineReason.class));

    @GET
    @PermitAll
    @Operation(operationId = "listOpinionCodeLists", summary = "Every enumeration of opinions-service with its labels")
    public List<CodeList> all() {
        return LISTS;
    }
}

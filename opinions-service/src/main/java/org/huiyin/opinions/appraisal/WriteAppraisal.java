package org.huiyin.opinions.appraisal;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.ReplyTerms;
import org.huiyin.opinions.members.MemberDirectory;

/** A branch writes its appraisal of a member, once in a campaign (APP-1). */
@ApplicationScoped
class WriteAppraisal {

    private final Appraisals appraisals;
    private final AppraisalAccess access;
    private final AppraisalVault vault;
    private final ReplyTerms campaigns;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    WriteAppraisal(
            Appraisals appraisals,
            AppraisalAccess access,
            AppraisalVault vault,
            ReplyTerms campaigns,
            ChangeLog changeLog,
            DistrictTime time) {
        this.appraisals = appraisals;
        this.access = access;
        this.vault = vault;
        this.campaigns = campaigns;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Appraisal write(Caller caller, UUID campaignId, UUID memberId, AppraisalWords words) {
        MemberDirectory.KnownMember member = access.inOwnLedger(memberId);
        if (campaigns.of(campaignId).isEmpty()) {
            throw ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign.");
        }
        if (appraisals.count("campaignId = ?1 and memberId = ?2", campaignId, memberId) > 0) {
            throw new ProblemException(
                    OpinionsProblem.APPRAISAL_EXISTS, "Change it, or correct it once it was acknowledged.");
        }
        UUID id = TimeOrderedId.next();
        Appraisal appraisal = new Appraisal(
                id, campaignId, memberId, member.organizationCode(), vault.seal(id, words), time.now());
        appraisals.persist(appraisal);
        // No word and no grade: auditors read this log, and an appraisal is not for them (APP-1).
        changeLog.record(caller, "write-appraisal", "appraisal", id.toString(), Map.of(
                "organizationCode", member.organizationCode(), "state", appraisal.state()));
        return appraisal;
    }
}

package org.huiyin.opinions.appraisal;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.members.MemberDirectory;

/**
 * APP-1: only the member, the branch and the office see an appraisal. The branch are the officers of the organization
 * that wrote it, or of its successor ({@link StandingAppraisals}); of an appraisal of themselves they see what any
 * member would (TRU-4). Auditors read in the change log that there is one and what was done with it, and not a word of
 * it. Others do not learn what there is.
 */
@RequestScoped
class AppraisalAccess {

    private final Appraisals appraisals;
    private final MemberDirectory members;
    private final CurrentCaller caller;

    AppraisalAccess(Appraisals appraisals, MemberDirectory members, CurrentCaller caller) {
        this.appraisals = appraisals;
        this.members = members;
        this.caller = caller;
    }

    /** @throws ProblemException 403, and 404 for the office alone */
    Appraisal readable(UUID id) {
        if (caller.get().has(Role.SORTER)) {
            return appraisals.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("appraisal"));
        }
        return appraisals.findByIdOptional(id)
                .filter(appraisal -> isMember(appraisal.memberId()) ? appraisal.isShown() : isOfBranch(appraisal))
                .orElseThrow(AppraisalAccess::refused);
    }

    /** For what the branch does. @throws ProblemException 403 */
    Appraisal ofBranch(UUID id) {
        Appraisal appraisal = appraisals.findByIdOptional(id).filter(this::isOfBranch)
                .orElseThrow(AppraisalAccess::refused);
        requireSomebodyElse(appraisal.memberId());
        return appraisal;
    }

    /** For what the member does. @throws ProblemException 403 */
    Appraisal ofMember(UUID id) {
        return appraisals.findByIdOptional(id)
                .filter(appraisal -> isMember(appraisal.memberId()) && appraisal.isShown())
                .orElseThrow(AppraisalAccess::refused);
    }

    /** The member, when in the ledger of the caller's organization. @throws ProblemException 403 */
    MemberDirectory.KnownMember inOwnLedger(UUID memberId) {
        MemberDirectory.KnownMember member = members.withId(memberId)
                .filter(MemberDirectory.KnownMember::inLedger)
                .filter(known -> caller.get().belongsTo(known.organizationCode()))
                .orElseThrow(() -> new ProblemException(CommonProblem.FORBIDDEN, "The member is not in your branch's ledger."));
        requireSomebodyElse(memberId);
        return member;
    }

    private boolean isOfBranch(Appraisal appraisal) {
        Caller asking = caller.get();
        return asking.has(Role.OFFICER) && asking.belongsTo(appraisal.organizationCode());
    }

    private boolean isMember(UUID memberId) {
        return members.withId(memberId)
                .filter(member -> caller.get().name().equals(member.account()))
                .isPresent();
    }

    private void requireSomebodyElse(UUID memberId) {
        if (isMember(memberId)) {
            throw new ProblemException(OpinionsProblem.OWN_APPRAISAL, "Another officer of the branch does it.");
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                CommonProblem.FORBIDDEN, "Only the member, the branch and the office see an appraisal.");
    }
}

package org.huiyin.opinions.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.members.MemberDirectory;

/** The branch changes, shows, takes back or corrects an appraisal; the member acknowledges it (APP-1). */
@ApplicationScoped
class MoveAppraisal {

    private final Appraisals appraisals;
    private final AppraisalAccess access;
    private final AppraisalVault vault;
    private final MemberDirectory members;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    MoveAppraisal(
            Appraisals appraisals,
            AppraisalAccess access,
            AppraisalVault vault,
            MemberDirectory members,
            ChangeLog changeLog,
            DistrictTime time) {
        this.appraisals = appraisals;
        this.access = access;
        this.vault = vault;
        this.members = members;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** What became of a move. */
    sealed interface Outcome {
        record Done(Appraisal appraisal) implements Outcome {}

        record Refused(AppraisalState state, List<AppraisalLife.AppraisalMove> allowedMoves) implements Outcome {}
    }

    @Transactional
    Outcome revise(Caller caller, UUID id, AppraisalWords words, @Nullable String ifMatch) {
        Appraisal appraisal = access.ofBranch(id);
        EntityTags.requireMatch(ifMatch, appraisal.version());
        AppraisalWords revised = vault.open(appraisal).revised(words.grade(), words.opinions());
        return moved(caller, "revise-appraisal", appraisal, appraisal.revise(vault.seal(id, revised), time.now()));
    }

    @Transactional
    Outcome show(Caller caller, UUID id) {
        Appraisal appraisal = access.ofBranch(id);
        if (members.withId(appraisal.memberId()).map(MemberDirectory.KnownMember::account).isEmpty()) {
            throw new ProblemException(
                    OpinionsProblem.MEMBER_WITHOUT_ACCOUNT, "Ask the office to name the member's account first.");
        }
        return moved(caller, "show-appraisal", appraisal, appraisal.show(time.today(), time.now()));
    }

    @Transactional
    Outcome takeBack(Caller caller, UUID id) {
        Appraisal appraisal = access.ofBranch(id);
        return moved(caller, "take-back-appraisal", appraisal, appraisal.takeBack(time.now()));
    }

    @Transactional
    Outcome acknowledge(Caller caller, UUID id, @Nullable String remark) {
        Appraisal appraisal = access.ofMember(id);
        byte[] remarked = vault.seal(id, vault.open(appraisal).remarked(remark));
        return moved(
                caller, "acknowledge-appraisal", appraisal, appraisal.acknowledge(remarked, time.today(), time.now()));
    }

    /** What stood there stays visible to those who see the appraisal. */
    @Transactional
    Outcome correct(Caller caller, UUID id, AppraisalWords words, String reason) {
        Appraisal appraisal = access.ofBranch(id);
        AppraisalWords before = vault.open(appraisal);
        if (before.earlier().size() >= AppraisalWords.MOST_CORRECTIONS) {
            throw ProblemException.invalidField(
                    "/reason", "out-of-range", "An appraisal is corrected 20 times at most.");
        }
        AppraisalWords corrected = before.corrected(words, appraisal.acknowledgedOn(), time.today(), reason);
        return moved(
                caller,
                "correct-appraisal",
                appraisal,
                appraisal.correct(vault.seal(id, corrected), time.today(), time.now()));
    }

    private Outcome moved(Caller caller, String action, Appraisal appraisal, boolean isMade) {
        if (!isMade) {
            return new Outcome.Refused(appraisal.state(), AppraisalLife.allowedMoves(appraisal.state()));
        }
        changeLog.record(caller, action, "appraisal", appraisal.id().toString(), Map.of(
                "organizationCode", appraisal.organizationCode(), "state", appraisal.state()));
        appraisals.flush();
        return new Outcome.Done(appraisal);
    }
}

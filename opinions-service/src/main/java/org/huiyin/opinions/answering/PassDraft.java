package org.huiyin.opinions.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;

/** Takes a draft to the givers: at once, or by way of somebody who approves it (SRT-5, TRU-4). */
@ApplicationScoped
class PassDraft {

    /**
     * In one transaction, as the givers are to read the words together; it holds their opinions as long as it takes.
     */
    static final int MOST_AT_ONCE = 10_000;

    private final AnswerDrafts drafts;
    private final Answers answers;
    private final OpenOpinions open;
    private final ApprovalRule approval;
    private final GiveAnswers giving;
    private final CorrectAnswer correcting;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    PassDraft(
            AnswerDrafts drafts,
            Answers answers,
            OpenOpinions open,
            ApprovalRule approval,
            GiveAnswers giving,
            CorrectAnswer correcting,
            ChangeLog changeLog,
            DistrictTime time) {
        this.drafts = drafts;
        this.answers = answers;
        this.open = open;
        this.approval = approval;
        this.giving = giving;
        this.correcting = correcting;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** @param outcomes for each opinion; a correction has one, too */
    record Passed(AnswerDraft draft, Map<UUID, AnswerOutcome> outcomes) {}

    @Transactional
    DraftMoved submit(Caller caller, UUID id) {
        AnswerDraft draft = drafts.writtenFor(caller, id);
        return noted(caller, "submit-answer-draft", draft.submit(caller.name(), time.now()), Map.of());
    }

    @Transactional
    DraftMoved withdraw(Caller caller, UUID id) {
        return noted(caller, "withdraw-answer-draft", drafts.writtenFor(caller, id).withdraw(time.now()), Map.of());
    }

    @Transactional
    DraftMoved sendBack(Caller caller, UUID id, String reason) {
        AnswerDraft draft = approvable(caller, id);
        return noted(caller, "return-answer-draft", draft.sendBack(reason, time.now()), Map.of());
    }

    @Transactional
    Passed publish(Caller caller, UUID id) {
        AnswerDraft draft = drafts.writtenFor(caller, id);
        List<UUID> ids = idsOf(draft);
        approval.requireNone(open.campaignsOf(ids));
        draft.publish(time.now()).orRefuse();
        return give(caller, draft, ids, "publish-answer-draft");
    }

    /** @param ifMatch what is approved is what was read */
    @Transactional
    Passed approve(Caller caller, UUID id, @Nullable String ifMatch) {
        AnswerDraft draft = approvable(caller, id);
        EntityTags.requireMatch(ifMatch, draft.version());
        draft.approve(time.now()).orRefuse();
        return give(caller, draft, idsOf(draft), "approve-answer-draft");
    }

    /** The office approves every draft, a leader those of the own organization; nobody the own work. */
    private AnswerDraft approvable(Caller caller, UUID id) {
        AnswerDraft draft = drafts.visibleTo(caller, id);
        if (draft.isWorkOf(caller.name())) {
            throw new ProblemException(OpinionsProblem.OWN_WORK, "You had a hand in the draft yourself.");
        }
        if (!caller.hasAny(Role.SORTER, Role.LEADER)) {
            throw Caller.foreignOrganization(String.valueOf(draft.speaker().organizationCode()));
        }
        return draft;
    }

    private List<UUID> idsOf(AnswerDraft draft) {
        UUID problem = draft.subject().problemId();
        if (problem == null) {
            return draft.subject().opinionIds();
        }
        List<UUID> waiting = open.inProblem(problem, draft.speaker(), MOST_AT_ONCE + 1);
        if (waiting.size() > MOST_AT_ONCE) {
            throw new ProblemException(
                    OpinionsProblem.TOO_MANY_TO_ANSWER,
                    "The problem has more than %d open opinions. Draft the answer for up to %d of them at a time, as opinionIds."
                            .formatted(MOST_AT_ONCE, GiveAnswers.MOST));
        }
        return waiting;
    }

    private Passed give(Caller caller, AnswerDraft draft, List<UUID> ids, String action) {
        Map<UUID, AnswerOutcome> outcomes = draft.subject().corrects() == null
                ? giving.givePassed(caller, draft.speaker(), ids, draft.words(), draft.id())
                : correct(caller, draft, ids.getFirst(), draft.subject().corrects());
        if (AnswerRequests.OutcomesForMany.of(outcomes, false).closed() == 0) {
            throw new ProblemException(Problem.of(
                            OpinionsProblem.NOTHING_TO_ANSWER, "Each of them is closed, or not yours; see outcomes.")
                    .with("outcomes", outcomes));
        }
        noted(caller, action, new DraftMoved.To(draft), Map.of("opinions", outcomes.size()));
        return new Passed(draft, outcomes);
    }

    private SequencedMap<UUID, AnswerOutcome> correct(Caller caller, AnswerDraft draft, UUID opinion, UUID answerId) {
        Answer answer = answers.of(opinion, answerId);
        String reason = String.valueOf(draft.subject().correctionReason());
        correcting.correct(caller, draft.speaker(), answer, draft.words().text(), reason);
        SequencedMap<UUID, AnswerOutcome> outcome = new LinkedHashMap<>();
        outcome.put(opinion, answer.declineReason() == null ? AnswerOutcome.ANSWERED : AnswerOutcome.DECLINED);
        return outcome;
    }

    private DraftMoved noted(Caller caller, String action, DraftMoved moved, Map<String, ?> details) {
        if (moved instanceof DraftMoved.To made) {
            drafts.flush();
            changeLog.record(caller, action, "answer-draft", made.draft().id().toString(), details);
        }
        return moved;
    }
}

package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** Puts an answer right that the giver has read: the first stays visible beside the correction (SRT-5). */
@ApplicationScoped
class CorrectAnswer {

    /** A receipt shows them all, and who corrects more often had better speak with the giver. */
    static final int MOST_CORRECTIONS = 10;

    private final Opinions opinions;
    private final Answers answers;
    private final ApprovalRule approval;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    CorrectAnswer(Opinions opinions, Answers answers, ApprovalRule approval, ChangeLog changeLog, DistrictTime time) {
        this.opinions = opinions;
        this.answers = answers;
        this.approval = approval;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Answer correct(Caller caller, UUID opinionId, UUID answerId, String text, String reason) {
        Opinion opinion =
                opinions.findByIdOptional(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        Answer answer = answers.of(opinionId, answerId);
        Speaker speaker = Speaker.of(caller);
        requireMayCorrect(speaker, opinion, answer);
        approval.requireNone(List.of(opinion.campaignId()));
        return correct(caller, speaker, answer, text, reason);
    }

    /** Inside a transaction, once it is known that the speaker may. */
    Answer correct(Caller caller, Speaker speaker, Answer answer, String text, String reason) {
        // The opinion's row is the lock under which its corrections are counted.
        opinions.lock(List.of(answer.opinionId()));
        if (answers.correctionsOf(answer.first()) >= MOST_CORRECTIONS) {
            throw new ProblemException(
                    OpinionsProblem.TOO_MANY_CORRECTIONS, "It has " + MOST_CORRECTIONS + " corrections already.");
        }
        Answer correction = answer.correctedBy(text, reason, speaker, time.today(), time.now());
        answers.persist(correction);
        changeLog.record(
                caller,
                "correct-answer",
                "opinion",
                answer.opinionId().toString(),
                Map.of("answerId", answer.first()));
        return correction;
    }

    /** An organization puts right what it said itself; what the office said, and every decline, is the office's. */
    static void requireMayCorrect(Speaker speaker, Opinion opinion, Answer answer) {
        speaker.requireMayAnswer(opinion);
        if (!speaker.isOffice() && (answer.declineReason() != null || !speaker.equals(answer.speaker()))) {
            throw Caller.foreignOrganization("the campaign office");
        }
    }
}

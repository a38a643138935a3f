package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.AnswerPolicies;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.OpinionLife;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** Asks a giver, whom nobody need know, and stops the reply clock (COL-5, SRT-5). */
@ApplicationScoped
class AskGiver {

    /** Each stops the clock: who needs more has not read the opinion. */
    static final int MOST_QUESTIONS = 3;

    private final Opinions opinions;
    private final Questions questions;
    private final AnswerPolicies policies;
    private final ReplyClocks clocks;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    AskGiver(
            Opinions opinions,
            Questions questions,
            AnswerPolicies policies,
            ReplyClocks clocks,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.questions = questions;
        this.policies = policies;
        this.clocks = clocks;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Question ask(Caller caller, UUID opinionId, String text) {
        Opinion opinion = opinions.lock(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        Speaker asker = Speaker.of(caller);
        asker.requireMayAnswer(opinion);
        requireAskable(opinion);
        LocalDate today = time.today();
        requireNoneOpen(opinion, today);

        ReplyClock clock = clocks.of(opinion.campaignId());
        int workingDays = policies.of(opinion.campaignId()).questionWorkingDays();
        LocalDate openUntil = clock.openUntil(today, workingDays);
        OptionalInt left = clock.left(today, opinion.replyDueOn());
        Question question = new Question(opinion.id(), asker, text, today, openUntil, left);
        questions.persistAndFlush(question);
        if (left.isPresent()) {
            // The end of the term if the giver stays silent; a reply brings it nearer. So nothing need happen at
            // midnight.
            LocalDate dueOn = clock.dueAfterReply(openUntil, left.getAsInt());
            opinion.moveReplyTerm(dueOn, clock.term(opinion.receivedOn(), dueOn), time.now());
            outbox.record(OpinionEvents.replyTermMoved(opinion));
        }
        changeLog.record(
                caller,
                "ask-giver",
                "opinion",
                opinion.id().toString(),
                Map.of("questionId", question.id(), "replyDueOn", opinion.replyDueOn()));
        return question;
    }

    private static void requireAskable(Opinion opinion) {
        if (opinion.state().isClosed()) {
            throw new ProblemException(
                    Problem.of(OpinionsProblem.OPINION_NOT_IN_STATE, "The opinion is " + opinion.state() + ".")
                            .with("state", opinion.state())
                            .with("allowedMoves", OpinionLife.allowedMoves(opinion.state())));
        }
        if (!opinion.hasReceipt()) {
            throw new ProblemException(
                    OpinionsProblem.OPINION_WITHOUT_RECEIPT, "It came from a register: nobody can read a question.");
        }
    }

    private void requireNoneOpen(Opinion opinion, LocalDate today) {
        List<Question> asked = questions.of(opinion.id().value());
        asked.forEach(question -> question.expire(today));
        questions.flush();
        if (asked.stream().anyMatch(question -> question.state(today) == QuestionState.OPEN)) {
            throw new ProblemException(
                    OpinionsProblem.QUESTION_STILL_OPEN, "The giver was asked already, and may still reply.");
        }
        if (asked.size() >= MOST_QUESTIONS) {
            throw new ProblemException(
                    OpinionsProblem.TOO_MANY_QUESTIONS, "The giver was asked " + MOST_QUESTIONS + " times.");
        }
    }
}

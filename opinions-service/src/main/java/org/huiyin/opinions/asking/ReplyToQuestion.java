package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Receipt;
import org.huiyin.opinions.collection.ReceiptBook;

/**
 * A giver replies with the receipt, as anonymous as before, and the reply clock runs on (COL-5, SRT-5). The same words
 * sent twice are one reply, so that it needs no Idempotency-Key, which would be one thing more kept of a sender.
 */
@ApplicationScoped
class ReplyToQuestion {

    /** To one question: a giver may add what was forgotten, and nobody fills the table with a receipt. */
    static final int MOST_REPLIES = 5;

    private final ReceiptBook receipts;
    private final Opinions opinions;
    private final Questions questions;
    private final Replies replies;
    private final ReplyClocks clocks;
    private final GiverQuestions view;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ReplyToQuestion(
            ReceiptBook receipts,
            Opinions opinions,
            Questions questions,
            Replies replies,
            ReplyClocks clocks,
            GiverQuestions view,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.receipts = receipts;
        this.opinions = opinions;
        this.questions = questions;
        this.replies = replies;
        this.clocks = clocks;
        this.view = view;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** The question with its replies, or nothing when the receipt is none of ours. */
    @Transactional
    Optional<QuestionView> reply(Receipt receipt, UUID questionId, String text) {
        Optional<UUID> opinionId = receipts.opinionOf(receipt);
        if (opinionId.isEmpty()) {
            return Optional.empty();
        }
        Opinion opinion = opinions.lock(opinionId.get()).orElseThrow();
        Question question = questions.of(opinion.id().value(), questionId);
        List<Reply> earlier = replies.to(List.of(questionId));
        if (earlier.stream().noneMatch(reply -> reply.text().equals(text))) {
            requireWelcome(opinion, earlier.size());
            add(opinion, question, text);
        }
        return Optional.of(view.of(opinion, question));
    }

    private void add(Opinion opinion, Question question, String text) {
        LocalDate today = time.today();
        QuestionMoved.Made made = question.reply(today).orRefuse();
        replies.persistAndFlush(new Reply(question, text, today));
        if (made.daysLeft().isPresent()) {
            ReplyClock clock = clocks.of(opinion.campaignId());
            LocalDate dueOn = clock.dueAfterReply(today, made.daysLeft().getAsInt());
            opinion.moveReplyTerm(dueOn, clock.term(opinion.receivedOn(), dueOn), time.now());
            outbox.record(OpinionEvents.replyTermMoved(opinion));
        }
        changeLog.record(
                Caller.PUBLIC,
                "reply-to-question",
                "opinion",
                opinion.id().toString(),
                Map.of("questionId", question.id(), "replyDueOn", opinion.replyDueOn()));
    }

    private static void requireWelcome(Opinion opinion, int earlier) {
        if (opinion.state().isClosed()) {
            throw new ProblemException(
                    Problem.of(OpinionsProblem.OPINION_NOT_IN_STATE, "The opinion was answered meanwhile.")
                            .with("state", opinion.state())
                            .with("allowedMoves", List.of()));
        }
        if (earlier >= MOST_REPLIES) {
            throw new ProblemException(
                    OpinionsProblem.TOO_MANY_REPLIES, "The question has " + MOST_REPLIES + " replies already.");
        }
    }
}

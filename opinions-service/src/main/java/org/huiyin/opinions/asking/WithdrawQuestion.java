package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;

/** Takes a question back: the reply clock runs on from today (SRT-5). */
@ApplicationScoped
class WithdrawQuestion {

    private final Opinions opinions;
    private final Questions questions;
    private final ReplyClocks clocks;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    WithdrawQuestion(
            Opinions opinions,
            Questions questions,
            ReplyClocks clocks,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.questions = questions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Question withdraw(Caller caller, UUID opinionId, UUID questionId) {
        Opinion opinion = opinions.lock(opinionId).orElseThrow(() -> ProblemException.notFound("opinion"));
        Speaker speaker = Speaker.of(caller);
        speaker.requireMayAnswer(opinion);
        Question question = questions.of(opinionId, questionId);
        if (question.asker().isOffice() && !speaker.isOffice()) {
            throw Caller.foreignOrganization("the campaign office");
        }
        LocalDate today = time.today();
        QuestionMoved.Made made = question.withdraw(today).orRefuse();
        if (made.daysLeft().isPresent() && !opinion.state().isClosed()) {
            ReplyClock clock = clocks.of(opinion.campaignId());
            LocalDate dueOn = clock.dueAfterWithdrawal(today, made.daysLeft().getAsInt());
            opinion.moveReplyTerm(dueOn, clock.term(opinion.receivedOn(), dueOn), time.now());
            outbox.record(OpinionEvents.replyTermMoved(opinion));
        }
        changeLog.record(
                caller, "withdraw-question", "opinion", opinionId.toString(), Map.of("questionId", questionId));
        return question;
    }
}

package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.contracts.voices.PlanCommentSnapshot;
import org.huiyin.contracts.voices.SurveyRemarkLeft;
import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.HearVoice;
import org.huiyin.opinions.collection.Moved;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionEvents;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Speaker;
import org.huiyin.opinions.collection.Voice;

/**
 * Comments on plans and remarks of surveys become opinions; what the comment was answered with answers the opinion,
 * unless somebody did before (REC-5, SAT-1, SRT-5). An answer brings its comment along, so they may come in any order.
 */
@ApplicationScoped
class ReceiveVoices {

    private static final Caller RECTIFICATION = Caller.system("rectification-service");
    private static final String ABSORBED = "ABSORBED";

    private final HearVoice hearVoice;
    private final Opinions opinions;
    private final Answers answers;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ReceiveVoices(
            HearVoice hearVoice,
            Opinions opinions,
            Answers answers,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.hearVoice = hearVoice;
        this.opinions = opinions;
        this.answers = answers;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void comment(PlanCommentSnapshot told) {
        UUID opinion = hearVoice.hear(new Voice(
                identifier(told.commentId()),
                identifier(told.planId()),
                Channel.PLAN_CONSULTATION,
                identifier(told.campaignId()),
                told.organizationCode(),
                false,
                told.planTitle(),
                told.text(),
                told.madeOn()));
        String words = told.responseText();
        LocalDate day = told.respondedOn();
        if (told.response() == null || words == null || day == null) {
            return;
        }
        String text = ABSORBED.equals(told.response()) ? "已采纳：" + words : words;
        String organization = told.respondedBy() == null ? told.organizationCode() : told.respondedBy();
        answer(opinion, text, organization, day);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remark(SurveyRemarkLeft told) {
        hearVoice.hear(new Voice(
                identifier(told.remarkId()),
                identifier(told.surveyId()),
                Channel.SURVEY_REMARK,
                identifier(told.campaignId()),
                told.organizationCode(),
                told.aboutPerson(),
                told.surveyTitle(),
                told.text(),
                told.closedOn()));
    }

    /** On the day on which it was given there: what was in time is in time however late it is told. */
    private void answer(UUID id, String text, String organization, LocalDate day) {
        Opinion opinion = opinions.lock(id).orElseThrow();
        if (opinion.answer(day, time.now()) instanceof Moved.To) {
            Speaker speaker = new Speaker(false, organization);
            answers.persist(new Answer(opinion.id(), new Words(text, null), speaker, day, time.now()));
            outbox.record(OpinionEvents.answered(opinion));
            changeLog.record(RECTIFICATION, "answer-opinion", "opinion", id.toString(), Map.of());
        }
    }

    private static UUID identifier(String text) {
        return TimeOrderedId.parse(text).orElseThrow(() -> new UnreadableRecord("Not a UUID: " + text));
    }
}

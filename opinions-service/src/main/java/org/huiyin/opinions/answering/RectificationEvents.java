package org.huiyin.opinions.answering;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.voices.PlanCommentChanged;
import org.huiyin.contracts.voices.SurveyRemarkLeft;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.opinions.contactpoints.FollowCommitment;

/**
 * What opinions-service makes of rectification's events: commitments as givers see them, results and reopenings; and
 * what the public said there, which becomes opinions. One handler for both topics, so that dead letters of either are
 * replayed.
 */
@ApplicationScoped
class RectificationEvents implements EventHandler {

    private final LinkedCommitments commitments;
    private final ReceiveResult results;
    private final ReceiveVoices voices;
    private final FollowCommitment deeds;

    RectificationEvents(
            LinkedCommitments commitments, ReceiveResult results, ReceiveVoices voices, FollowCommitment deeds) {
        this.commitments = commitments;
        this.results = results;
        this.voices = voices;
        this.deeds = deeds;
    }

    @Override
    public boolean handles(String type) {
        return EventCatalogue.ofType(type)
                .filter(contract -> contract.dataType() == CommitmentChanged.class || contract.topic().equals(Topics.VOICES))
                .isPresent();
    }

    /** Each round's result is kept: one that was set aside and sent again later is still to be told. */
    @Override
    public boolean readsWholeStates() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (EventCatalogue.SURVEY_REMARK_LEFT.type().equals(event.type())) {
                voices.remark(event.as(SurveyRemarkLeft.class));
            } else if (isOfComment(event.type())) {
                voices.comment(event.as(PlanCommentChanged.class).comment());
            } else {
                handleCommitment(event);
            }
        }
    }

    private void handleCommitment(IncomingEvent event) {
        CommitmentChanged changed = event.as(CommitmentChanged.class);
        commitments.keep(changed.commitment(), event.sequence());
        if (isReopening(event.type())) {
            deeds.reopened(changed.commitment(), event.sequence());
            results.reopened(changed.commitment());
            return;
        }
        deeds.follow(changed.commitment(), event.sequence());
        if (isResult(event.type())) {
            results.published(changed.commitment());
        }
    }

    private static boolean isOfComment(String type) {
        return EventCatalogue.PLAN_COMMENT_RECEIVED.type().equals(type)
                || EventCatalogue.PLAN_COMMENT_ANSWERED.type().equals(type);
    }

    private static boolean isResult(String type) {
        return EventCatalogue.RESULT_PUBLISHED.type().equals(type);
    }

    private static boolean isReopening(String type) {
        return EventCatalogue.COMMITMENT_REOPENED.type().equals(type);
    }
}

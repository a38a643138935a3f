package org.huiyin.opinions.answering;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.opinions.contactpoints.FollowCommitment;

/** What opinions-service makes of rectification's events: commitments as givers see them, results and reopenings. */
@ApplicationScoped
class RectificationEvents implements EventHandler {

    private final LinkedCommitments commitments;
    private final ReceiveResult results;
    private final FollowCommitment deeds;

    RectificationEvents(LinkedCommitments commitments, ReceiveResult results, FollowCommitment deeds) {
        this.commitments = commitments;
        this.results = results;
        this.deeds = deeds;
    }

    @Override
    public boolean handles(String type) {
        return EventCatalogue.ofType(type)
                .filter(contract -> contract.dataType() == CommitmentChanged.class)
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
            CommitmentChanged changed = event.as(CommitmentChanged.class);
            commitments.keep(changed.commitment(), event.sequence());
            deeds.follow(changed.commitment());
            if (isResult(event.type())) {
                results.published(changed.commitment());
            } else if (isReopening(event.type())) {
                results.reopened(changed.commitment());
            }
        }
    }

    private static boolean isResult(String type) {
        return EventCatalogue.RESULT_PUBLISHED.type().equals(type);
    }

    private static boolean isReopening(String type) {
        return EventCatalogue.COMMITMENT_REOPENED.type().equals(type);
    }
}

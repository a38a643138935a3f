package org.huiyin.opinions.answering;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.IncomingEvent;

/** What opinions-service makes of rectification's events: it reads results and reopenings, nothing else. */
@ApplicationScoped
class RectificationEvents implements EventHandler {

    private final ReceiveResult results;

    RectificationEvents(ReceiveResult results) {
        this.results = results;
    }

    @Override
    public boolean handles(String type) {
        return isResult(type) || isReopening(type);
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
            if (isResult(event.type())) {
                results.published(changed.commitment());
            } else {
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

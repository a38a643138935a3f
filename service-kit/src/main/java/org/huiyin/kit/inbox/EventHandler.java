package org.huiyin.kit.inbox;

import java.util.List;

/** What a service does with the events that it reads. */
public interface EventHandler {

    /** Whether it has a use for the type; others are counted and passed over on purpose. */
    boolean handles(String type);

    /**
     * Whether an event is worth nothing once a later one of its aggregate was applied. False for a handler that keeps
     * something of each event: it gets all of them, each once, and may get them out of order.
     */
    default boolean readsWholeStates() {
        return true;
    }

    /** Called first in each transaction, before the inbox is asked. */
    default void begin() {}

    /**
     * Applies events that were not applied before, in order, inside the running transaction. Whatever it throws undoes
     * the whole batch; the events are then applied one by one.
     */
    void handle(List<IncomingEvent> events);
}

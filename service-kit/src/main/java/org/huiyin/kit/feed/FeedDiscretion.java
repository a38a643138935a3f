package org.huiyin.kit.feed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Which of its events a service lets other systems have, by feed or by webhook (ADR 26). A bean of the service takes
 * the place of the default, which lets all of them leave. The services of the suite read the topics themselves, and so
 * all of them.
 */
public interface FeedDiscretion {

    /** @param event a CloudEvent as it stands on the topic */
    boolean mayLeave(JsonNode event);
}

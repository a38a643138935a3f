package org.huiyin.kit.feed;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of reading the feed. */
public sealed interface Reading {

    /**
     * @param events whole CloudEvents in the order in which they were sent, as far as they were wanted; may be none
     * @param next where to go on
     * @param reachedEnd false when more is there already
     */
    record Slice(List<JsonNode> events, FeedPosition next, boolean reachedEnd) implements Reading {

        public Slice {
            events = List.copyOf(events);
        }
    }

    /** What follows the position is no longer kept, or the topics were made anew. */
    record Expired() implements Reading {}

    /** The broker does not answer, or too many read. */
    record Away() implements Reading {}
}

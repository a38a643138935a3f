package org.huiyin.rectification.supervision;

import java.util.UUID;

import org.huiyin.kit.identity.Caller;

/** What look-backs found, and was ordered to be corrected (SUP-3); kept by the room that found it. */
public interface OrderedFindings {

    /** The order was taken back: the finding may become something else, in the same transaction. */
    void reopen(UUID finding, OrderId order, Caller caller);
}

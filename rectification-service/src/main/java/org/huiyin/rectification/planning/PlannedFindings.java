package org.huiyin.rectification.planning;

import java.util.UUID;

import org.huiyin.kit.identity.Caller;

/** What look-backs found, and was taken up as an item of a plan (SUP-3); kept by the room that found it. */
public interface PlannedFindings {

    /** The item is about to be removed from its plan: what it was, if anything, may become something else. */
    void reopen(UUID item, Caller caller);
}

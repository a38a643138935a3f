package org.huiyin.contracts.rectification;

/**
 * An organization's way from one phase to the next, as it stands after the fact that the event's type names (SUP-4).
 */
public record TransitionChanged(TransitionSnapshot transition) {}

package org.huiyin.contracts.opinions;

/** Data of every event about an opinion: its state after the fact that the event's type names. */
public record OpinionChanged(OpinionSnapshot opinion) {}

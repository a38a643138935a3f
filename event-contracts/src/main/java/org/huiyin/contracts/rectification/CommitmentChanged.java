package org.huiyin.contracts.rectification;

/** Data of every event about a commitment: its state after the fact that the event's type names. */
public record CommitmentChanged(CommitmentSnapshot commitment) {}

package org.huiyin.contracts.voices;

/** Data of every event about a comment on a plan: its state after the fact that the event's type names. */
public record PlanCommentChanged(PlanCommentSnapshot comment) {}

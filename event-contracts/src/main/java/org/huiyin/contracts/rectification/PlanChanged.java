package org.huiyin.contracts.rectification;

/** Data of every event about a plan: its state after the fact that the event's type names. */
public record PlanChanged(PlanSnapshot plan) {}

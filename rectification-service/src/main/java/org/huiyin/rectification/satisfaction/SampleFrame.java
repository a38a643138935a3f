package org.huiyin.rectification.satisfaction;

/**
 * A numbered list from which a sample is drawn (SAT-1).
 *
 * @param description which list it is and how it is numbered, so that others find the same behind a number
 * @param size its numbers are 1 to this
 */
record SampleFrame(SampleUnit unit, String description, int size) {}

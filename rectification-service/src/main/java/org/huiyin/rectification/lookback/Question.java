package org.huiyin.rectification.lookback;

/**
 * A question of a checklist.
 *
 * @param code unique in its checklist
 */
record Question(String code, String text) {}

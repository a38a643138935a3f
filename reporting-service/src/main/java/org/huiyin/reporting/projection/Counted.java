package org.huiyin.reporting.projection;

/** A fact as far as it is counted. */
interface Counted {

    /** @param sign 1 to add it to the counters, -1 to take it away */
    void count(CounterMoves moves, int sign);
}

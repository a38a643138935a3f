package org.huiyin.opinions.imports;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts rows by a key of 64 bits; in eight to sixteen bytes a row, so that a million rows fit beside everything else.
 */
final class AlikeRows {

    private static final int FIRST_SIZE = 1 << 10;

    /** Keys that were there, each where its bits say or behind; 0 stands for nothing. */
    private long[] keys = new long[FIRST_SIZE];
    private int size;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** How many there were with this key, this one included. */
    int count(long key) {
        long placed = key == 0 ? 1 : key;
        int slot = slot(keys, placed);
        if (keys[slot] == placed) {
            return repeated.merge(placed, 2, (before, two) -> before + 1);
        }
        keys[slot] = placed;
        size++;
        if (size > keys.length / 4 * 3) {
            grow();
        }
        return 1;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        for (long key : keys) {
            if (key != 0) {
                larger[slot(larger, key)] = key;
            }
        }
        keys = larger;
    }

    /** The keys are digits of a hash: their own bits spread them. */
    private static int slot(long[] table, long key) {
        int slot = (int) key & table.length - 1;
        while (table[slot] != 0 && table[slot] != key) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }
}

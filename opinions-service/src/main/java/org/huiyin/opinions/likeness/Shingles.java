package org.huiyin.opinions.likeness;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a text, each once: how alike two texts are is how many of their pairs they
 * share (Jaccard). Pairs, for most Chinese words have two characters; a text of one character is that character.
 *
 * @param pairs in ascending order
 */
record Shingles(long[] pairs) {

    private static final int BITS_OF_A_CODE_POINT = 21;

    static Shingles of(NormalText text) {
        int[] codePoints = text.codePoints();
        if (codePoints.length == 1) {
            return new Shingles(new long[] {codePoints[0]});
        }
        long[] pairs = new long[Math.max(codePoints.length - 1, 0)];
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] = (long) codePoints[index] << BITS_OF_A_CODE_POINT | codePoints[index + 1];
        }
        return new Shingles(Arrays.stream(pairs).sorted().distinct().toArray());
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    /** 0, nothing in common, to 1, the same pairs. Texts in which nothing is left to compare have nothing in common. */
    double similarityTo(Shingles other) {
        int shared = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < pairs.length && theirs < other.pairs.length) {
            int order = Long.compare(pairs[mine], other.pairs[theirs]);
            if (order == 0) {
                shared++;
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int all = pairs.length + other.pairs.length - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}

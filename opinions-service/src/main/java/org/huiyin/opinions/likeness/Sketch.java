package org.huiyin.opinions.likeness;

import java.util.Arrays;
import java.util.UUID;

/**
 * A text's sketch, small enough to be looked up among a million (SRT-3): MinHash over its pairs of characters, cut into
 * bands. Two texts of which a share {@code s} of pairs is the same have a band in common with the probability {@code 1
 * - (1 - s³)²¹}: 0.99 at 0.6, 0.75 at 0.4, 0.003 at 0.05. What has a band in common is only a candidate: the true share
 * decides. Texts of different campaigns have none.
 *
 * @param sameness equal when the compared texts are equal
 * @param bands {@value #BANDS} numbers; none when nothing is left to compare
 */
record Sketch(long sameness, int[] bands) {

    static final int BANDS = 21;
    private static final int ROWS = 3;
    /** The golden ratio in 64 bits: steps of it, mixed, make independent hash functions. */
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    static Sketch of(UUID campaign, NormalText text) {
        long seed = mix(campaign.getMostSignificantBits() ^ mix(campaign.getLeastSignificantBits()));
        long sameness = seed;
        for (int codePoint : text.codePoints()) {
            sameness = mix(sameness + codePoint * STEP);
        }
        return new Sketch(sameness, bandsOf(Shingles.of(text), seed));
    }

    private static int[] bandsOf(Shingles shingles, long seed) {
        if (shingles.isEmpty()) {
            return new int[0];
        }
        long[] smallest = new long[BANDS * ROWS];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (long pair : shingles.pairs()) {
            long base = mix(pair);
            for (int row = 0; row < smallest.length; row++) {
                smallest[row] = Math.min(smallest[row], mix(base + (row + 1) * STEP));
            }
        }
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = mix(seed + band);
            for (int row = 0; row < ROWS; row++) {
                key = mix(key ^ smallest[band * ROWS + row]);
            }
            bands[band] = (int) key;
        }
        return bands;
    }

    /** SplitMix64's finish: every bit in depends on every bit out. Kept as it is: sketches are stored. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && sameness == sketch.sameness && Arrays.equals(bands, sketch.bands);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sameness);
    }

    @Override
    public String toString() {
        return Long.toHexString(sameness);
    }
}

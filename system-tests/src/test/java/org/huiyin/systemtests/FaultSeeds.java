package org.huiyin.systemtests;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The seeds to run: {@code -Dhuiyin.faults.seeds=20} runs 1 to 20, {@code -Dhuiyin.faults.seeds=7..7} one again that
 * failed. Without it seed 1 runs.
 */
final class FaultSeeds {

    private static final String PROPERTY = "huiyin.faults.seeds";
    private static final String RANGE = "\\.\\.";

    private FaultSeeds() {}

    static LongStream wanted() {
        return of(System.getProperty(PROPERTY, "1"));
    }

    static LongStream of(String wanted) {
        long[] ends = Stream.of(wanted.strip().split(RANGE)).mapToLong(Long::parseLong).toArray();
        return ends.length == 1 ? LongStream.rangeClosed(1, ends[0]) : LongStream.rangeClosed(ends[0], ends[1]);
    }
}

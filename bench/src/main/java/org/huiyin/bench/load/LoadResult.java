package org.huiyin.bench.load;

import java.time.Duration;

import org.HdrHistogram.Histogram;

/**
 * What came of a load.
 *
 * @param done pieces of work whose every answer was 2xx
 * @param errors pieces of work with any other answer, or none
 * @param firstError what the first of them was told
 * @param micros how long a piece of work took, in microseconds
 * @param took the time from the first to the last
 */
public record LoadResult(long done, long errors, String firstError, Histogram micros, Duration took) {

    /** Nothing done. */
    public static final LoadResult EMPTY = new LoadResult(0, 0, "", histogram(), Duration.ZERO);

    /** For times to ten minutes, in microseconds, to three digits. */
    public static Histogram histogram() {
        return new Histogram(600_000_000L, 3);
    }

    /** Pieces of work in a second. */
    public double perSecond() {
        return done / (took.toNanos() / 1e9);
    }

    LoadResult plus(LoadResult other) {
        Histogram both = micros.copy();
        both.add(other.micros);
        return new LoadResult(done + other.done, errors + other.errors,
                firstError.isEmpty() ? other.firstError : firstError, both, took);
    }

    LoadResult over(Duration duration) {
        return new LoadResult(done, errors, firstError, micros, duration);
    }
}

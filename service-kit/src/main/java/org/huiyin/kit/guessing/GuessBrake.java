package org.huiyin.kit.guessing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows guessing without knowing who guesses. It counts only wrong look-ups, of everybody together. While few are
 * wrong, everyone is answered at once. While many are, every look-up that enters waits the same while in one of a few
 * places: time tells nothing, and only so many guesses fit into a second. Once the guessing ends, so does the waiting,
 * within a minute.
 */
public final class GuessBrake {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double NANOS_PER_SECOND = 1e9;

    private final int calmPerMinute;
    private final int places;
    private final Duration delay;

    private double level;
    private Instant asOf = Instant.EPOCH;
    private int waiting;

    /**
     * @param calmPerMinute so many wrong look-ups in a minute are what people mistype
     * @param places so many look-ups wait at a time
     * @param delay how long each of them does
     */
    public GuessBrake(int calmPerMinute, int places, Duration delay) {
        if (calmPerMinute < 1 || places < 0 || delay.isNegative()) {
            throw new IllegalArgumentException("A brake lets some pass, and takes its time");
        }
        this.calmPerMinute = calmPerMinute;
        this.places = places;
        this.delay = delay;
    }

    /** Whether a look-up may be made. */
    public enum Admission {
        AT_ONCE,
        /** After the wait; it holds a place until {@link GuessBrake#leave}. */
        AFTER_WAIT,
        /** Every place is taken: come again after the wait. */
        LATER
    }

    public synchronized Admission enter(Instant now) {
        leak(now);
        if (level < calmPerMinute) {
            return Admission.AT_ONCE;
        }
        if (waiting >= places) {
            return Admission.LATER;
        }
        waiting++;
        return Admission.AFTER_WAIT;
    }

    /**
     * Makes a look-up in its turn. Call it outside of any transaction: it may wait, and who waits would hold a
     * connection.
     *
     * @return nothing when every place is taken, or the service stops: come again after the {@link #delay}
     */
    public <T> Optional<T> inTurn(Instant now, Supplier<T> lookUp) {
        Admission admission = enter(now);
        if (admission == Admission.LATER) {
            return Optional.empty();
        }
        try {
            if (admission == Admission.AFTER_WAIT) {
                Thread.sleep(delay);
            }
            return Optional.of(lookUp.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leave(admission);
        }
    }

    public synchronized void leave(Admission admission) {
        if (admission == Admission.AFTER_WAIT) {
            waiting--;
        }
    }

    /** Something well-formed that is none of ours. No more is remembered than a minute forgets. */
    public synchronized void wrong(Instant now) {
        leak(now);
        level = Math.min(level + 1, 2.0 * calmPerMinute);
    }

    public Duration delay() {
        return delay;
    }

    private void leak(Instant now) {
        double seconds = Math.max(0, Duration.between(asOf, now).toNanos() / NANOS_PER_SECOND);
        level = Math.max(0, level - seconds * calmPerMinute / SECONDS_PER_MINUTE);
        asOf = now;
    }
}

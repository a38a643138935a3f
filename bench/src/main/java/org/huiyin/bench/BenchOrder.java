package org.huiyin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param parts what is measured
 * @param opinions how many are loaded in bulk
 * @param rounds of each figure
 * @param round how long a round of a load is
 * @param warmUp how long a load runs before its first round
 * @param connections of each load, and of its bare counterpart
 * @param results where the page goes; absent for the usual place
 */
record BenchOrder(
        Set<Part> parts,
        int opinions,
        int rounds,
        Duration round,
        Duration warmUp,
        int connections,
        @Nullable Path results,
        boolean quick) {

    private static final int FULL = 1_000_000;

    /** What can be measured. */
    enum Part {
        INTAKE,
        NOTICEBOARD,
        REBUILD,
        LIFECYCLES,
        FOOTPRINT,
        IMPORT,
        DESK,
        SCAN,
        BALLOTS,
        LOG;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    BenchOrder {
        parts = Set.copyOf(parts);
    }

    /** Whether it is the whole of it, at full size: only that is kept in {@code docs}. */
    boolean isOfficial() {
        return !quick && opinions >= FULL && parts.size() == Part.values().length;
    }

    /** Opinions that are taken in before intake is measured. */
    int warmUpOpinions() {
        return quick ? 2_000 : 20_000;
    }

    /** Lifecycles that are run before they are measured. */
    int warmUpLifecycles() {
        return quick ? 20 : 1_000;
    }

    /** Rebuilds that are measured: each is long. */
    int rebuilds() {
        return Math.min(rounds, 3);
    }

    /** Requests of each kind to the sorting desk. */
    int deskRequests() {
        return quick ? 200 : 1_000;
    }

    /** Overdue commitments that the scan has to find (SUP-2). */
    int overdueCommitments() {
        return quick ? 5_000 : 100_000;
    }

    /** Whether anything that is asked for needs the suite. */
    boolean needsStack() {
        return !parts.equals(Set.of(Part.LOG));
    }

    /** Entries of the public log that is verified. */
    int logEntries() {
        return quick ? 50_000 : FULL;
    }

    /** Verifications that are measured. */
    int logRounds() {
        return quick ? 1 : 3;
    }

    /** Starts of each service that are measured. */
    int starts() {
        return quick ? 1 : 3;
    }

    /** @throws IllegalArgumentException with the reason, for the one who typed it */
    static BenchOrder parse(List<String> words) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean quick = words.contains("--quick");
        int opinions = quick ? 20_000 : FULL;
        int rounds = quick ? 3 : 5;
        int seconds = quick ? 5 : 10;
        int connections = 16;
        Path results = null;
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            switch (word) {
                case "--quick" -> {}
                case "--opinions" -> opinions = number(word, rest);
                case "--rounds" -> rounds = number(word, rest);
                case "--seconds" -> seconds = number(word, rest);
                case "--connections" -> connections = number(word, rest);
                case "--results" -> results = Path.of(value(word, rest));
                default -> parts.add(part(word));
            }
        }
        return new BenchOrder(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts, opinions, rounds,
                Duration.ofSeconds(seconds), Duration.ofSeconds(quick ? 10 : 20), connections, results, quick);
    }

    private static Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        throw new IllegalArgumentException("There is nothing to measure called " + word);
    }

    private static int number(String flag, List<String> rest) {
        String value = value(flag, rest);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // Told below, like a number that is none of ours.
        }
        throw new IllegalArgumentException(flag + " needs a number from 1 on, not " + value);
    }

    private static String value(String flag, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(flag + " needs a value");
        }
        return rest.removeFirst();
    }
}

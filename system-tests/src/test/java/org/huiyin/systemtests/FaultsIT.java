package org.huiyin.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.Part;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * TRU-1, counted: 2,000 opinions are given while every part of the suite dies in turn, in an order and at moments drawn
 * from a seed. What was answered with 2xx is in the reports exactly once, and nothing else is.
 */
class FaultsIT {

    private static final int ACCEPTABLE = 2_000;
    private static final int WRONG = 80;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final LocalStack stack = Suite.stack();
    private final SuiteClient client = Suite.client();

    @AfterEach
    void bringEverythingUpForTheOtherTests() {
        stack.postgres().start();
        stack.kafka().start();
        stack.services().forEach(Part::start);
    }

    static LongStream seeds() {
        return FaultSeeds.wanted();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasAcceptedIsReportedExactlyOnce(long seed) {
        // given
        tell("seed %d: again with -Dhuiyin.faults.seeds=%d..%d".formatted(seed, seed, seed));
        SplittableRandom random = new SplittableRandom(seed);
        Promise promise = Promise.make(client);
        CarefulClient intake = new CarefulClient(stack.keycloak().tokens()::ofDemoUser);
        intake.talkTo(List.of(stack.opinions().address()));
        CarefulClient rectification = new CarefulClient(stack.keycloak().tokens()::ofDemoUser);
        rectification.talkTo(List.of(stack.rectification().address()));
        Office office = new Office(intake, rectification, promise.campaign(), promise.commitment());
        List<Letter> letters = Letter.draw(random, promise.campaign(), ACCEPTABLE, WRONG);

        try (Traffic traffic = new Traffic(intake, office, letters)) {
            // when
            List<Strike> strikes = strikeWithEverything(new Faults(stack, intake, traffic, random), random);

            // then
            assertThat(intake.surprises()).isEmpty();
            assertThat(rectification.surprises()).isEmpty();
            assertThat(traffic.wrong()).isEmpty();
            assertThat(office.wrong()).isEmpty();
            strikes.forEach(FaultsIT::requireHit);
            requireExact(promise, traffic, office);
            requireTheSameAnswers(traffic);
            requireTheRoadBack(promise);
        }
    }

    private static List<Strike> strikeWithEverything(Faults faults, SplittableRandom random) {
        List<Fault> order = new ArrayList<>(List.of(Fault.values()));
        Collections.shuffle(order, random);
        int leg = (ACCEPTABLE + WRONG) / order.size();
        List<Strike> strikes = new ArrayList<>();
        for (Fault fault : order) {
            Strike strike = faults.strike(fault, leg);
            tell(strike.toString());
            strikes.add(strike);
        }
        return strikes;
    }

    /** A fault that met no traffic proves nothing. */
    private static void requireHit(Strike strike) {
        assertThat(strike.before()).as("%s struck during the traffic", strike).isBetween(1, ACCEPTABLE - 1);
        switch (strike.fault()) {
            case BROKER_STOPPED, READERS_KILLED ->
                    assertThat(strike.meanwhile()).as("%s: intake went on", strike).isPositive();
            case BROKER_AND_INTAKE_KILLED -> {
                assertThat(strike.meanwhile()).as("%s: intake went on", strike).isPositive();
                assertThat(strike.failures()).as("%s: senders were hit", strike).isPositive();
            }
            case INTAKE_KILLED, DATABASE_STOPPED, DATABASE_KILLED ->
                    assertThat(strike.failures()).as("%s: senders were hit", strike).isPositive();
            case INTAKE_REPLICA_KILLED, REPORTING_REPLICA_KILLED -> {
                assertThat(strike.sharedBefore()).as("%s: both had worked", strike).isPositive();
                assertThat(strike.meanwhile()).as("%s: the other one went on", strike).isPositive();
            }
        }
    }

    private void requireExact(Promise promise, Traffic traffic, Office office) {
        Books books = new Books(stack, client, promise.campaign());
        Map<String, String> accepted = new TreeMap<>(traffic.targets());
        assertThat(accepted).as("each letter got an id of its own").hasSize(ACCEPTABLE);
        accepted.put(promise.opinion(), "UNIT_TEAM");
        Set<String> sorted = new TreeSet<>(office.sorted());
        sorted.add(promise.opinion());
        Set<String> assigned = new TreeSet<>(office.assigned());
        assigned.add(promise.problem());

        eventually("in opinions-service", () -> requireSame(accepted.keySet(), books.stored()));
        eventually("in the reports", () -> requireSame(accepted.entrySet(), books.reportedTargets().entrySet()));
        eventually("sorted", () -> requireSame(sorted, books.reportedAsSorted()));
        eventually("assigned", () -> requireSame(assigned, books.assignedProblems()));
        eventually("progress",
                () -> assertThat(books.percentOnTheBoard(promise.commitment())).isEqualTo(office.percent()));
        eventually("outboxes", () -> assertThat(books.waitingInOutboxes()).isZero());
        assertThat(books.reportedTotal()).isEqualTo(accepted.size());
        assertThat(books.countersEqualFacts()).isTrue();
        assertThat(books.deadLetters()).isZero();
    }

    /** Whoever had to repeat has the one receipt that works, and gets the same answer again. */
    private void requireTheSameAnswers(Traffic traffic) {
        List<Traffic.Taken> repeated = traffic.taken().stream().filter(Traffic.Taken::wasRepeated).toList();
        assertThat(repeated).isNotEmpty();
        for (Traffic.Taken earlier : repeated) {
            Answer again = traffic.repeat(earlier);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.text("/opinionId")).isEqualTo(earlier.opinionId());
            assertThat(again.text("/receipt")).isEqualTo(earlier.receipt());
            assertThat(Promise.stateOf(client, earlier.receipt())).isIn("RECEIVED", "SORTED");
        }
    }

    /** What rectification-service tells still reaches the giver. */
    private void requireTheRoadBack(Promise promise) {
        promise.keep(client);
        eventually("answered", () -> assertThat(promise.stateOfTheOpinion(client)).isEqualTo("ANSWERED"));
    }

    /** Names what differs: two thousand ids beside two thousand help nobody. */
    private static <T> void requireSame(Set<T> accepted, Set<T> found) {
        Set<T> lost = new HashSet<>(accepted);
        lost.removeAll(found);
        Set<T> neverAccepted = new HashSet<>(found);
        neverAccepted.removeAll(accepted);
        assertThat(lost).as("lost").isEmpty();
        assertThat(neverAccepted).as("never accepted").isEmpty();
    }

    private static void eventually(String what, ThrowingRunnable assertion) {
        Awaitility.await(what).atMost(LIMIT).pollInterval(Duration.ofMillis(500)).ignoreExceptions()
                .untilAsserted(assertion);
    }

    private static void tell(String what) {
        System.out.printf("%-22s %s%n", "faults", what);
    }
}

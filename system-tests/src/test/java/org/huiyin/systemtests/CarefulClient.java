package org.huiyin.systemtests;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.huiyin.localstack.client.Answer;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.PartFailed;

/**
 * A client as docs/operations.md asks for one: no answer and 503 are no verdict, so it repeats the same request, at
 * another replica where there is one, until it has a definite answer. Thread-safe.
 */
final class CarefulClient {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int UNAVAILABLE = 503;

    private final UnaryOperator<String> tokenOf;
    private final Map<URI, Replica> known = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile List<Replica> replicas = List.of();

    /** @param tokenOf fetches an access token for a user name */
    CarefulClient(UnaryOperator<String> tokenOf) {
        this.tokenOf = tokenOf;
    }

    private record Replica(SuiteClient client, AtomicInteger answers) {}

    /** @param attempts how many it took */
    record Definite(Answer answer, int attempts) {

        boolean wasRepeated() {
            return attempts > 1;
        }
    }

    /** From now on requests go to these, in turn. */
    void talkTo(List<URI> addresses) {
        replicas = addresses.stream().map(address -> known.computeIfAbsent(address, this::replica)).toList();
    }

    /** @param username absent for the public */
    Definite post(@Nullable String username, String path, Object body, Map<String, String> headers) {
        AtomicInteger attempts = new AtomicInteger();
        int first = turn.getAndIncrement();
        Answer answer = Awaitility.await(path).atMost(LIMIT).pollInSameThread()
                .pollDelay(Duration.ZERO).pollInterval(PAUSE)
                .until(
                        () -> attempt(first + attempts.getAndIncrement(), username, path, body, headers),
                        Optional::isPresent)
                .orElseThrow();
        return new Definite(answer, attempts.get());
    }

    /** How many attempts ended without a definite answer. */
    int failures() {
        return failures.get();
    }

    /** How many definite answers came from there. */
    int answersOf(URI address) {
        return known.get(address).answers().get();
    }

    /** Server errors that are no honest 503. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private Optional<Answer> attempt(
            int number, @Nullable String username, String path, Object body, Map<String, String> headers) {
        List<Replica> there = replicas;
        Replica replica = there.get(Math.floorMod(number, there.size()));
        try {
            SuiteClient client = replica.client();
            Answer answer = (username == null ? client.asPublic() : client.as(username)).tryPost(path, body, headers);
            if (answer.status() < 500) {
                replica.answers().incrementAndGet();
                return Optional.of(answer);
            }
            if (answer.status() != UNAVAILABLE) {
                surprises.add("POST %s: %d %s".formatted(path, answer.status(), answer.body()));
            }
        } catch (UncheckedIOException | PartFailed noAnswer) {
            // Neither yes nor no: it may have been done.
        }
        failures.incrementAndGet();
        return Optional.empty();
    }

    private Replica replica(URI address) {
        SuiteAddresses there = new SuiteAddresses(address, address, address);
        return new Replica(new SuiteClient(there, tokenOf), new AtomicInteger());
    }
}

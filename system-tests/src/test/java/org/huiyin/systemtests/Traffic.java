package org.huiyin.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;

import org.huiyin.localstack.client.Answer;
import org.huiyin.systemtests.CarefulClient.Definite;

/**
 * Several senders that give the letters, as many as they are allowed to. What they were answered is the truth that the
 * reports are measured against.
 */
final class Traffic implements AutoCloseable {

    private static final int SENDERS = 8;
    /** Every so many letters, the office acts on one. */
    private static final int OFFICE_ACTS_ON_EACH = 25;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);

    private final CarefulClient client;
    private final Office office;
    private final List<Letter> letters;
    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final Map<Integer, Taken> taken = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private int allowedSoFar;

    Traffic(CarefulClient client, Office office, List<Letter> letters) {
        this.client = client;
        this.office = office;
        this.letters = List.copyOf(letters);
        for (int sender = 0; sender < SENDERS; sender++) {
            running.add(senders.submit(this::send));
        }
    }

    /** A letter that was answered with a 2xx. */
    record Taken(Letter letter, String opinionId, String receipt, boolean wasRepeated) {}

    /** Lets the senders give so many letters more. */
    void allow(int more) {
        allowedSoFar += more;
        allowed.release(more);
    }

    int accepted() {
        return taken.size();
    }

    void awaitAccepted(int count) {
        await("%d letters are accepted".formatted(count), () -> accepted() >= count);
    }

    void awaitFailures(int count) {
        await("%d attempts fail".formatted(count), () -> client.failures() >= count);
    }

    /** Waits until each letter that was allowed has its definite answer. */
    void awaitDelivered() {
        await("%d letters are delivered".formatted(allowedSoFar), () -> delivered.get() >= allowedSoFar);
    }

    List<Taken> taken() {
        return List.copyOf(taken.values());
    }

    /** The targets of the accepted opinions by their ids; a repeated id would be missing in the count. */
    Map<String, String> targets() {
        Map<String, String> targets = new TreeMap<>();
        taken.values().forEach(one -> targets.put(one.opinionId(), one.letter().target()));
        return targets;
    }

    /** Verdicts that no careful client should have got. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Gives an accepted letter once more, as a client does that did not see the answer. */
    Answer repeat(Taken earlier) {
        return give(earlier.letter()).answer();
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void send() {
        while (true) {
            try {
                allowed.acquire();
            } catch (InterruptedException over) {
                return;
            }
            Letter letter = letters.get(next.getAndIncrement());
            Definite verdict = give(letter);
            if (verdict.answer().status() == 201 && letter.isAcceptable()) {
                Taken one = new Taken(letter, verdict.answer().text("/opinionId"), verdict.answer().text("/receipt"),
                        verdict.wasRepeated());
                taken.put(letter.number(), one);
                if (letter.number() % OFFICE_ACTS_ON_EACH == 0) {
                    office.actOn(one.opinionId());
                }
            } else if (verdict.answer().status() != 400 || letter.isAcceptable()) {
                wrong.add("%s: %d %s".formatted(letter, verdict.answer().status(), verdict.answer().body()));
            }
            delivered.incrementAndGet();
        }
    }

    private Definite give(Letter letter) {
        return client.post(null, "/v1/opinions", letter.body(), Map.of("Idempotency-Key", letter.idempotencyKey()));
    }

    private void await(String what, BooleanSupplier reached) {
        Awaitility.await(what).atMost(LIMIT).pollInSameThread().pollDelay(Duration.ZERO).pollInterval(POLL)
                .until(() -> {
                    rethrowFailures();
                    return reached.getAsBoolean();
                });
    }

    private void rethrowFailures() throws ExecutionException, InterruptedException {
        for (Future<?> sender : running) {
            if (sender.isDone()) {
                sender.get();
            }
        }
    }
}

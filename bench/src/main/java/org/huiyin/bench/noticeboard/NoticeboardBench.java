package org.huiyin.bench.noticeboard;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.lifecycle.Lifecycle;
import org.huiyin.bench.lifecycle.Lifecycle.Commitment;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.HttpConnection.Reply;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.load.NotAccepted;
import org.huiyin.bench.load.Requests;
import org.huiyin.bench.stack.BenchStack;

/**
 * (b) From the 2xx of an adoption, which publishes a commitment, until the public noticeboard shows it. An open model:
 * adoptions are due every 20 ms whatever became of those before, so that a stall is felt by all that fall due in it.
 */
public final class NoticeboardBench {

    private static final int PER_SECOND = 50;
    private static final double TARGET_MILLIS = 500;
    private static final int PREPARERS = 8;
    private static final long ASK_EVERY = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long MOST_WAIT = TimeUnit.SECONDS.toNanos(60);

    private final BenchStack stack;
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> most = new ArrayList<>();
    private final List<Double> p99FromDue = new ArrayList<>();
    private final List<Double> p99Late = new ArrayList<>();
    private long shown;
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    public NoticeboardBench(BenchStack stack) {
        this.stack = stack;
    }

    public Section run(int rounds, Duration round, Duration warmUp) throws Exception {
        stack.tell("noticeboard", "warming up");
        publish(prepare(count(warmUp)));
        forgetAll();
        for (int number = 1; number <= rounds; number++) {
            List<Commitment> prepared = prepare(count(round));
            stack.settle();
            publish(prepared);
            stack.tell("noticeboard", "round %d of %d: p50 %s ms, p99 %s ms".formatted(
                    number, rounds, Row.shown(p50.getLast()), Row.shown(p99.getLast())));
        }
        return section(rounds, round);
    }

    private void forgetAll() {
        List.of(p50, p99, most, p99FromDue, p99Late).forEach(List::clear);
        shown = 0;
    }

    private static int count(Duration duration) {
        return Math.toIntExact(duration.toSeconds() * PER_SECOND);
    }

    /** Plans that only wait for their adoption. */
    private List<Commitment> prepare(int count) throws Exception {
        stack.tell("noticeboard", "preparing %,d plans".formatted(count));
        ConcurrentLinkedQueue<Commitment> prepared = new ConcurrentLinkedQueue<>();
        while (prepared.size() < count) {
            LoadResult result =
                    ClosedLoop.run(PREPARERS, Duration.ofSeconds(1), worker -> new Preparer(stack, prepared, worker));
            if (result.errors() > 0) {
                throw new IllegalStateException("Plans cannot be prepared: " + result.firstError());
            }
        }
        return prepared.stream().limit(count).toList();
    }

    private static final class Preparer implements ClosedLoop.Worker {

        private final Lifecycle lifecycle;
        private final ConcurrentLinkedQueue<Commitment> prepared;

        private Preparer(BenchStack stack, ConcurrentLinkedQueue<Commitment> prepared, int worker) throws IOException {
            this.lifecycle = new Lifecycle(stack, worker);
            this.prepared = prepared;
        }

        @Override
        public void work() throws IOException {
            prepared.add(lifecycle.preparePlan(""));
        }

        @Override
        public void close() throws IOException {
            lifecycle.close();
        }
    }

    /** What all publications of a round write into. */
    private static final class Times {

        private final Histogram visible = LoadResult.histogram();
        private final Histogram fromDue = LoadResult.histogram();
        private final Histogram late = LoadResult.histogram();

        private synchronized void add(long due, long sent, long accepted, long seen) {
            visible.recordValue((seen - accepted) / 1_000);
            fromDue.recordValue((seen - due) / 1_000);
            late.recordValue(Math.max(0, sent - due) / 1_000);
        }
    }

    private void publish(List<Commitment> commitments) throws Exception {
        Times times = new Times();
        String token = stack.token("officer");
        Connections rectification = new Connections(stack.parts().rectification().address());
        Connections reporting = new Connections(stack.parts().reporting().address());
        long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        try (rectification; reporting; ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < commitments.size(); number++) {
                long due = begin + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                Commitment commitment = commitments.get(number);
                for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                    LockSupport.parkNanos(due - now);
                }
                threads.submit(() -> publish(commitment, due, token, rectification, reporting, times));
            }
        }
        p50.add(times.visible.getValueAtPercentile(50) / 1_000.0);
        p99.add(times.visible.getValueAtPercentile(99) / 1_000.0);
        most.add(times.visible.getMaxValue() / 1_000.0);
        p99FromDue.add(times.fromDue.getValueAtPercentile(99) / 1_000.0);
        p99Late.add(times.late.getValueAtPercentile(99) / 1_000.0);
        shown += times.visible.getTotalCount();
    }

    private void publish(
            Commitment commitment, long due, String token, Connections rectification, Connections reporting, Times times) {
        try {
            long sent = System.nanoTime();
            NotAccepted.unlessSuccess("POST adoption", rectification.send(
                    Requests.post("/v1/plans/" + commitment.plan() + "/adoption", token, "{}")));
            long accepted = System.nanoTime();
            byte[] question = Requests.get("/v1/noticeboard/" + commitment.item(), "");
            Reply answer = reporting.send(question);
            while (answer.status() == 404 && System.nanoTime() - accepted < MOST_WAIT) {
                LockSupport.parkNanos(ASK_EVERY);
                answer = reporting.send(question);
            }
            NotAccepted.unlessSuccess("GET noticeboard", answer);
            times.add(due, sent, accepted, System.nanoTime());
        } catch (IOException | RuntimeException failed) {
            errors.add(String.valueOf(failed));
        }
    }

    private Section section(int rounds, Duration round) {
        Series worst = new Series(p99);
        List<Row> rows = List.of(
                Row.of("2xx to shown, p50, ms", new Series(p50), ""),
                Row.of("2xx to shown, p99, ms", worst, "target: below %s ms".formatted(Row.shown(TARGET_MILLIS))),
                Row.of("2xx to shown, longest, ms", new Series(most), ""),
                Row.of("due to shown, p99, ms", new Series(p99FromDue), ""),
                Row.of("sent later than due by, p99, ms", new Series(p99Late), ""));
        String settings = ("%d adoptions a second for %d s, %d rounds: %,d publications. An open model: each is sent when it is due, "
                + "and none waits for another. The board is asked for each commitment every %d ms until it shows it.")
                .formatted(PER_SECOND, round.toSeconds(), rounds, shown, TimeUnit.NANOSECONDS.toMillis(ASK_EVERY));
        return new Section("(b) Noticeboard", settings, rows,
                List.of(Target.below("(b) 2xx to shown, p99,", "ms", TARGET_MILLIS, worst.median())),
                shown, errors.size(), errors.isEmpty() ? "" : errors.getFirst());
    }
}

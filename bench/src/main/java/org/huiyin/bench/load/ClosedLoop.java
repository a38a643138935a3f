package org.huiyin.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.HdrHistogram.Histogram;

/** So many workers, each of which begins anew when it is done: what can be got through, not how long one waits. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** One piece of work after another, on a thread and with connections of its own. */
    public interface Worker extends AutoCloseable {

        /**
         * Does one piece of work.
         *
         * @throws Exception when an answer was not 2xx or did not come: the work does not count
         */
        void work() throws Exception;

        @Override
        void close() throws Exception;
    }

    /** Makes the worker of one thread. */
    @FunctionalInterface
    public interface Workers {
        Worker worker(int number) throws Exception;
    }

    /**
     * Works for so long, and each worker at least once; what was begun is brought to its end, and the clock runs until
     * then.
     */
    public static LoadResult run(int workers, Duration duration, Workers factory) throws Exception {
        List<Worker> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (int number = 0; number < workers; number++) {
                made.add(factory.worker(number));
            }
            long begin = System.nanoTime();
            long end = begin + duration.toNanos();
            List<Future<LoadResult>> running =
                    made.stream().map(worker -> threads.submit(() -> repeat(worker, end))).toList();
            LoadResult sum = LoadResult.EMPTY;
            for (Future<LoadResult> one : running) {
                sum = sum.plus(one.get());
            }
            return sum.over(Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The load generator failed", failed.getCause());
        } finally {
            for (Worker worker : made) {
                worker.close();
            }
        }
    }

    private static LoadResult repeat(Worker worker, long end) {
        Histogram latencies = LoadResult.histogram();
        long done = 0;
        long errors = 0;
        String firstError = "";
        long now = System.nanoTime();
        do {
            long begun = now;
            try {
                worker.work();
                done++;
                now = System.nanoTime();
                latencies.recordValue((now - begun) / 1_000);
            } catch (Exception refused) {
                errors++;
                firstError = firstError.isEmpty() ? String.valueOf(refused) : firstError;
                now = System.nanoTime();
            }
        } while (now < end);
        return new LoadResult(done, errors, firstError, latencies, Duration.ZERO);
    }
}

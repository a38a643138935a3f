package org.huiyin.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClosedLoopTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void countsWhatWasDoneApartFromWhatFailed() throws Exception {
        LoadResult result = ClosedLoop.run(2, Duration.ofMillis(50), worker -> new Worker(worker == 1));

        assertThat(result.done()).isPositive().isEqualTo(result.micros().getTotalCount());
        assertThat(result.errors()).isPositive();
        assertThat(result.done() + result.errors()).isEqualTo(attempts.get());
        assertThat(result.firstError()).contains("503");
        assertThat(result.took()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(closed).hasValue(2);
    }

    private final class Worker implements ClosedLoop.Worker {

        private final boolean isRefused;

        private Worker(boolean isRefused) {
            this.isRefused = isRefused;
        }

        @Override
        public void work() throws IOException {
            attempts.incrementAndGet();
            if (isRefused) {
                throw new IOException("503");
            }
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}

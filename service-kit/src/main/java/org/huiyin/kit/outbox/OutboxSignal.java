package org.huiyin.kit.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Tells the relay of this process that there is something to send. */
@Singleton
public class OutboxSignal {

    private final Semaphore raised = new Semaphore(0);

    void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Returns when raised, or after the slow poll. */
    void await(Duration poll) throws InterruptedException {
        raised.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        raised.drainPermits();
    }
}

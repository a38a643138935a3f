package org.huiyin.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import org.huiyin.kit.deadletter.DeadLetters;
import org.huiyin.kit.problem.DatabaseRefusals;

/**
 * Applies a batch of records, each once, in one transaction. When that fails, record by record: what is transient is
 * tried until it works, the rest goes to the dead letters with its reason, and the records after it are processed.
 */
@ApplicationScoped
public class InboxProcessor {

    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_CONFLICTS = 20;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    InboxProcessor(Inbox inbox, DeadLetters deadLetters, MeterRegistry meters) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** Returns when every record was applied, passed over or set aside; only then may its offset be committed. */
    public void process(Iterable<ConsumerRecord<String, byte[]>> records, EventHandler handler) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        if (batch.isEmpty()) {
            return;
        }
        try {
            apply(batch, handler);
        } catch (RuntimeException failed) {
            LOG.debugf(failed, "A batch of %d records is applied one by one", batch.size());
            batch.forEach(record -> processOne(record, handler));
        }
    }

    private void processOne(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        Duration pause = FIRST_PAUSE;
        int conflicts = 0;
        while (true) {
            try {
                apply(List.of(record), handler);
                return;
            } catch (RuntimeException failed) {
                boolean isConflict = DatabaseRefusals.isConcurrentChange(failed);
                boolean mayWorkLater = DatabaseRefusals.isAway(failed) || isConflict && ++conflicts <= MOST_CONFLICTS;
                if (!mayWorkLater) {
                    LOG.warnf("Record %s-%d@%d goes to the dead letters: %s",
                            record.topic(), record.partition(), record.offset(), failed.getMessage());
                    count("dead-letter", 1);
                    deadLetters.add(record, failed);
                    return;
                }
                LOG.warnf("Record %s-%d@%d is tried again: %s",
                        record.topic(), record.partition(), record.offset(), failed.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void apply(List<ConsumerRecord<String, byte[]>> records, EventHandler handler) {
        List<IncomingEvent> wanted = records.stream()
                .map(RecordReader::read)
                .filter(event -> handler.handles(event.type()))
                .toList();
        int applied = wanted.isEmpty() ? 0 : QuarkusTransaction.requiringNew().call(() -> {
            handler.begin();
            List<IncomingEvent> accepted = inbox.accept(wanted, handler.readsWholeStates());
            if (!accepted.isEmpty()) {
                handler.handle(accepted);
            }
            return accepted.size();
        });
        count("applied", applied);
        count("repeated", wanted.size() - applied);
        count("passed-over", records.size() - wanted.size());
    }

    private void count(String outcome, int events) {
        if (events > 0) {
            meters.counter("huiyin.inbox.events", "outcome", outcome).increment(events);
        }
    }
}

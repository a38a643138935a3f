package org.huiyin.kit.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import org.huiyin.kit.deadletter.DeadLetters;
import org.huiyin.kit.problem.DatabaseRefusals;
import org.huiyin.kit.tracing.EventTraces;

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
    private static final String EVENTS = "huiyin.inbox.events";
    private static final List<String> OUTCOMES = List.of("applied", "repeated", "passed-over", "dead-letter");

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final EventTraces traces;
    private final MeterRegistry meters;
    private volatile boolean stopping;

    InboxProcessor(Inbox inbox, DeadLetters deadLetters, EventTraces traces, MeterRegistry meters) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.meters = meters;
    }

    /** From zero on: a counter that appears with its first increment hides it. */
    void register(@Observes StartupEvent started) {
        OUTCOMES.forEach(outcome -> meters.counter(EVENTS, "outcome", outcome));
    }

    /** From now on nothing is set aside: what fails fails because the service ends, and is read again by the next. */
    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /** Returns when every record was applied, passed over or set aside; only then may its offset be committed. */
    public void process(Iterable<ConsumerRecord<String, byte[]>> records, EventHandler handler) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        records.forEach(batch::add);
        if (batch.size() > 1) {
            try {
                processTogether(batch, handler);
                return;
            } catch (RuntimeException failed) {
                LOG.debugf(failed, "A batch of %d records is applied one by one", batch.size());
            }
        }
        batch.forEach(record -> processOne(record, handler));
    }

    private void processTogether(List<ConsumerRecord<String, byte[]>> records, EventHandler handler) {
        Instant begun = Instant.now();
        List<IncomingEvent> events = records.stream().map(RecordReader::read).toList();
        apply(events, handler);
        for (int index = 0; index < events.size(); index++) {
            IncomingEvent event = events.get(index);
            if (handler.handles(event.type())) {
                traces.processed(records.get(index), event.id(), event.type(), event.traceparent(), begun);
            }
        }
    }

    private void processOne(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        IncomingEvent event;
        try {
            event = RecordReader.read(record);
        } catch (UnreadableRecord unreadable) {
            setAside(record, unreadable);
            return;
        }
        if (!handler.handles(event.type())) {
            count("passed-over", 1);
            return;
        }
        try (EventTraces.Processing processing =
                traces.begin(record, event.id(), event.type(), event.traceparent())) {
            applyOrSetAside(record, event, handler, processing);
        }
    }

    private void applyOrSetAside(
            ConsumerRecord<String, byte[]> record,
            IncomingEvent event,
            EventHandler handler,
            EventTraces.Processing processing) {
        Duration pause = FIRST_PAUSE;
        int conflicts = 0;
        while (true) {
            try {
                apply(List.of(event), handler);
                return;
            } catch (RuntimeException failed) {
                if (stopping) {
                    throw failed;
                }
                boolean isConflict = DatabaseRefusals.isConcurrentChange(failed);
                boolean mayWorkLater = DatabaseRefusals.isAway(failed) || isConflict && ++conflicts <= MOST_CONFLICTS;
                if (!mayWorkLater) {
                    processing.failed(failed);
                    setAside(record, failed);
                    return;
                }
                LOG.warnf("Record %s-%d@%d is tried again: %s",
                        record.topic(), record.partition(), record.offset(), failed.getMessage());
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void setAside(ConsumerRecord<String, byte[]> record, RuntimeException reason) {
        // The reason may quote the record, so that it stands beside it and not in the log.
        LOG.warnf("Record %s-%d@%d goes to the dead letters: %s",
                record.topic(), record.partition(), record.offset(), reason.getClass().getSimpleName());
        count("dead-letter", 1);
        deadLetters.add(record, reason);
    }

    private void apply(List<IncomingEvent> events, EventHandler handler) {
        List<IncomingEvent> wanted =
                events.stream().filter(event -> handler.handles(event.type())).toList();
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
        count("passed-over", events.size() - wanted.size());
    }

    private void count(String outcome, int events) {
        if (events > 0) {
            meters.counter(EVENTS, "outcome", outcome).increment(events);
        }
    }
}

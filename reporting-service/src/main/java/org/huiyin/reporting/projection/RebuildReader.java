package org.huiyin.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.Topics;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.kit.inbox.RecordReader;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.reporting.projection.Rebuild.TopicProgress;

/** Reads and understands the next chunk on a thread of its own while the one before is written. */
final class RebuildReader implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("projection-rebuild-reader").daemon().factory());
    private final Map<String, Long> unreadable = new TreeMap<>();
    private final TopicsReader topics;
    private @Nullable Future<RebuildChunk> next;

    RebuildReader(String bootstrapServers) {
        this.topics = onThread(() -> new TopicsReader(bootstrapServers));
    }

    /**
     * Takes the present ends of the topics as the goal, and returns how far away they are. The chunk before was the
     * last.
     */
    long aimAtPresentEnds() {
        return onThread(topics::aimAtPresentEnds);
    }

    /** How far it has come before the first chunk. */
    List<TopicProgress> start() {
        return onThread(this::progress);
    }

    /** The next chunk; it may be empty while the broker is slow. */
    RebuildChunk take() {
        RebuildChunk chunk = next == null ? onThread(this::read) : result(next);
        next = chunk.remaining() > 0 ? thread.submit(this::read) : null;
        return chunk;
    }

    @Override
    public void close() {
        onThread(() -> {
            topics.close();
            return true;
        });
        thread.shutdown();
    }

    private RebuildChunk read() {
        List<ConsumerRecord<String, byte[]>> records = topics.poll();
        List<IncomingEvent> events = new ArrayList<>(records.size());
        EventBatch batch = new EventBatch();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                IncomingEvent event = RecordReader.read(record);
                if (EventBatch.holds(event.type())) {
                    batch.add(event);
                    events.add(event);
                }
            } catch (UnreadableRecord unreadableRecord) {
                unreadable.merge(record.topic(), 1L, Long::sum);
            }
        }
        return new RebuildChunk(events, batch, topics.remaining(), progress());
    }

    private List<TopicProgress> progress() {
        Map<String, Long> totals = topics.totals();
        Map<String, Long> passed = topics.passed();
        return Topics.ALL.stream()
                .map(topic -> new TopicProgress(
                        topic,
                        totals.getOrDefault(topic, 0L),
                        passed.getOrDefault(topic, 0L),
                        unreadable.getOrDefault(topic, 0L),
                        0))
                .toList();
    }

    private <T> T onThread(Callable<T> work) {
        return result(thread.submit(work));
    }

    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading", interrupted);
        }
    }
}

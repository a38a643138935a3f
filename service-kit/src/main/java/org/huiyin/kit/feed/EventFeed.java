package org.huiyin.kit.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;

/**
 * The events that this service has told, read from its own topics: they are kept there anyway, in the order in which
 * the relay sent them, so that whoever fetches costs the intake nothing (ADR 26). What {@link FeedDiscretion} keeps
 * back is passed over: the position moves on behind it.
 */
@ApplicationScoped
public class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);

    private final FeedSettings settings;
    private final String bootstrapServers;
    private final Semaphore places;
    private final BlockingQueue<TopicReader> idle;
    private final MeterRegistry meters;
    private final FeedDiscretion discretion;

    EventFeed(
            FeedSettings settings,
            MeterRegistry meters,
            FeedDiscretion discretion,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.settings = settings;
        this.meters = meters;
        this.discretion = discretion;
        this.bootstrapServers = bootstrapServers;
        this.places = new Semaphore(settings.readers());
        this.idle = new ArrayBlockingQueue<>(settings.readers());
    }

    void register(@Observes StartupEvent started) {
        if (!topics().isEmpty()) {
            handedOut(0);
        }
    }

    /** Counts what was given to systems that fetch. */
    void handedOut(int events) {
        Counter.builder("huiyin.feed.events")
                .description("Events that were handed out to systems that fetch")
                .register(meters)
                .increment(events);
    }

    /** The topics that this service tells. */
    public List<String> topics() {
        return settings.topics().orElse(List.of());
    }

    /** From the first event that is kept. */
    public Reading readFromBeginning(int limit) {
        return withReader(reader -> read(reader, null, limit));
    }

    /** From where an earlier reading ended. */
    public Reading read(FeedPosition from, int limit) {
        return withReader(reader -> read(reader, from, limit));
    }

    /** No event, and the position from which everything is new. */
    public Reading skipToEnd() {
        return withReader(reader -> {
            TopicReader.Bounds bounds = reader.bounds();
            return new Reading.Slice(List.of(), position(bounds, bounds.ends()), true);
        });
    }

    private Reading read(TopicReader reader, @Nullable FeedPosition from, int limit) {
        TopicReader.Bounds bounds = reader.bounds();
        if (from != null && !isKept(from, bounds)) {
            return new Reading.Expired();
        }
        Map<TopicPartition, Long> begin = from == null ? bounds.begins() : offsets(from, bounds);
        TopicReader.Batch batch = reader.read(begin, bounds.ends(), limit);
        List<JsonNode> events = new ArrayList<>(batch.records().size());
        for (ConsumerRecord<String, byte[]> record : batch.records()) {
            JsonNode event = parse(record);
            if (event != null && discretion.mayLeave(event)) {
                events.add(event);
            }
        }
        boolean reachedEnd = batch.next().equals(bounds.ends());
        return new Reading.Slice(events, position(bounds, batch.next()), reachedEnd);
    }

    /** Null for what is no event: a stray record must not hold up everybody who reads after it. */
    private static @Nullable JsonNode parse(ConsumerRecord<String, byte[]> record) {
        try {
            JsonNode event = record.value() == null ? null : EventJson.MAPPER.readTree(record.value());
            return event != null && event.hasNonNull("specversion") ? event : null;
        } catch (IOException notJson) {
            LOG.debugf("%s-%d@%d is no event", record.topic(), record.partition(), record.offset());
            return null;
        }
    }

    private boolean isKept(FeedPosition from, TopicReader.Bounds bounds) {
        if (from.topics().size() != bounds.topics().size()) {
            return false;
        }
        for (int index = 0; index < bounds.topics().size(); index++) {
            TopicReader.Topic topic = bounds.topics().get(index);
            FeedPosition.TopicPosition position = from.topics().get(index);
            if (position.mark() != topic.mark() || position.offsets().size() > topic.partitions()) {
                return false;
            }
            for (int partition = 0; partition < position.offsets().size(); partition++) {
                TopicPartition place = new TopicPartition(topic.name(), partition);
                long offset = position.offsets().get(partition);
                if (offset < bounds.begins().get(place) || offset > bounds.ends().get(place)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Partitions that were added since are read from their beginning. */
    private static Map<TopicPartition, Long> offsets(FeedPosition from, TopicReader.Bounds bounds) {
        Map<TopicPartition, Long> offsets = new HashMap<>(bounds.begins());
        for (int index = 0; index < bounds.topics().size(); index++) {
            List<Long> known = from.topics().get(index).offsets();
            for (int partition = 0; partition < known.size(); partition++) {
                offsets.put(new TopicPartition(bounds.topics().get(index).name(), partition), known.get(partition));
            }
        }
        return offsets;
    }

    private static FeedPosition position(TopicReader.Bounds bounds, Map<TopicPartition, Long> offsets) {
        List<FeedPosition.TopicPosition> topics = new ArrayList<>();
        for (TopicReader.Topic topic : bounds.topics()) {
            List<Long> next = new ArrayList<>();
            for (int partition = 0; partition < topic.partitions(); partition++) {
                next.add(offsets.get(new TopicPartition(topic.name(), partition)));
            }
            topics.add(new FeedPosition.TopicPosition(topic.mark(), next));
        }
        return new FeedPosition(topics);
    }

    private Reading withReader(Function<TopicReader, Reading> work) {
        if (!takePlace()) {
            return new Reading.Away();
        }
        TopicReader reader = null;
        try {
            reader = idle.poll();
            if (reader == null) {
                reader = new TopicReader(bootstrapServers, settings);
            }
            Reading reading = work.apply(reader);
            idle.add(reader);
            return reading;
        } catch (InvalidOffsetException gone) {
            discard(reader);
            return new Reading.Expired();
        } catch (KafkaException away) {
            discard(reader);
            LOG.warnf("The feed waits for the broker: %s", away.getMessage());
            return new Reading.Away();
        } finally {
            places.release();
        }
    }

    private boolean takePlace() {
        try {
            return places.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void discard(@Nullable TopicReader reader) {
        if (reader != null) {
            reader.close();
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(TopicReader::close);
    }
}

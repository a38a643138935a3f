package org.huiyin.kit.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a stretch of the topics, the earliest record first, whichever partition it is in. Not for two at once. Without
 * a consumer group: who reads keeps the position.
 */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Comparator<ConsumerRecord<String, byte[]>> EARLIEST_FIRST =
            Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
                    .thenComparing(ConsumerRecord::topic)
                    .thenComparingInt(ConsumerRecord::partition);

    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final Admin admin;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<String> names;
    private final Duration timeout;
    private List<Topic> topics = List.of();
    private long describedAt;

    TopicReader(String bootstrapServers, FeedSettings settings) {
        this.timeout = settings.timeout();
        int patience = Math.toIntExact(timeout.toMillis());
        this.names = settings.topics().orElse(List.of());
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 128 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** @param mark of its identity, which a topic that is made anew does not keep */
    record Topic(String name, int mark, int partitions) {}

    /** What is there to read. */
    record Bounds(List<Topic> topics, Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {}

    /** @param next of each partition */
    record Batch(List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> next) {}

    Bounds bounds() {
        Set<TopicPartition> all = new HashSet<>();
        for (Topic topic : describe()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                all.add(new TopicPartition(topic.name(), partition));
            }
        }
        return new Bounds(topics, consumer.beginningOffsets(all), consumer.endOffsets(all));
    }

    /** Up to so many records from begins to ends. Fewer than there are when the broker takes too long. */
    Batch read(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends, int limit) {
        Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> fetched = new HashMap<>();
        begins.forEach((place, begin) -> {
            if (begin < ends.get(place)) {
                fetched.put(place, new ArrayDeque<>());
            }
        });
        consumer.assign(fetched.keySet());
        fetched.keySet().forEach(place -> consumer.seek(place, begins.get(place)));
        List<ConsumerRecord<String, byte[]>> taken = new ArrayList<>();
        long deadline = System.nanoTime() + timeout.toNanos();
        while (taken.size() < limit) {
            Set<TopicPartition> hungry = hungry(fetched, ends);
            if (hungry.isEmpty()) {
                Optional<ConsumerRecord<String, byte[]>> earliest = earliest(fetched);
                if (earliest.isEmpty()) {
                    break;
                }
                taken.add(earliest.get());
            } else if (System.nanoTime() < deadline) {
                fetch(fetched, hungry, ends);
            } else if (taken.isEmpty()) {
                throw new KafkaException("The records of %s do not come".formatted(hungry));
            } else {
                break;
            }
        }
        return new Batch(taken, next(begins, ends, fetched, taken));
    }

    /** The partitions of which the next record is not known yet. */
    private Set<TopicPartition> hungry(
            Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> fetched, Map<TopicPartition, Long> ends) {
        return fetched.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(place -> consumer.position(place) < ends.get(place))
                .collect(Collectors.toSet());
    }

    private void fetch(
            Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> fetched,
            Set<TopicPartition> hungry,
            Map<TopicPartition, Long> ends) {
        Set<TopicPartition> sated = new HashSet<>(fetched.keySet());
        sated.removeAll(hungry);
        consumer.pause(sated);
        consumer.resume(hungry);
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            TopicPartition place = new TopicPartition(record.topic(), record.partition());
            // What came in since belongs to the next reading, beside the others of its time.
            if (record.offset() < ends.get(place)) {
                fetched.get(place).add(record);
            }
        }
    }

    private static Optional<ConsumerRecord<String, byte[]>> earliest(
            Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> fetched) {
        Optional<Deque<ConsumerRecord<String, byte[]>>> first = fetched.values().stream()
                .filter(records -> !records.isEmpty())
                .min(Comparator.comparing(Deque::getFirst, EARLIEST_FIRST));
        return first.map(Deque::removeFirst);
    }

    private Map<TopicPartition, Long> next(
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Deque<ConsumerRecord<String, byte[]>>> fetched,
            List<ConsumerRecord<String, byte[]>> taken) {
        Map<TopicPartition, Long> next = new HashMap<>(begins);
        taken.forEach(record -> next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        fetched.forEach((place, rest) -> {
            // A compacted topic may end in a gap: past it, too.
            if (rest.isEmpty() && consumer.position(place) >= ends.get(place)) {
                next.put(place, ends.get(place));
            }
        });
        return next;
    }

    /** A topic that is made anew, or grows, is noticed within a minute. */
    private List<Topic> describe() {
        if (!topics.isEmpty() && System.nanoTime() - describedAt < KNOWN_FOR.toNanos()) {
            return topics;
        }
        try {
            Map<String, TopicDescription> found = admin.describeTopics(names).allTopicNames().get();
            topics = names.stream()
                    .map(found::get)
                    .map(topic -> new Topic(topic.name(), topic.topicId().hashCode(), topic.partitions().size()))
                    .toList();
            describedAt = System.nanoTime();
            return topics;
        } catch (ExecutionException away) {
            throw new KafkaException("The topics are not known", away.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Stopped", interrupted);
        }
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}

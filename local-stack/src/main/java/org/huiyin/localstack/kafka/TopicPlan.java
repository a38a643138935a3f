package org.huiyin.localstack.kafka;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic that the suite needs.
 *
 * @param name its name
 * @param partitions how many partitions it has
 * @param settings topic settings that differ from the broker's
 */
public record TopicPlan(String name, int partitions, Map<String, String> settings) {

    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEPT_FOR_EVER = Map.of("retention.ms", "-1", "retention.bytes", "-1");
    /** Words of the public on their way, not a record: their services keep them (ADR 30). */
    private static final Map<String, String> KEPT_FOR_30_DAYS =
            Map.of("retention.ms", "2592000000", "retention.bytes", "-1");
    private static final Map<String, String> SNAPSHOTS = Map.of("cleanup.policy", "compact");

    public TopicPlan {
        settings = Map.copyOf(settings);
    }

    /**
     * The topics of the suite: snapshots compacted, events kept for ever so that a read model can be rebuilt from the
     * first record, and what could not be processed kept until somebody replays it.
     */
    public static List<TopicPlan> ofTheSuite() {
        return List.of(
                new TopicPlan("opinions.directory", PARTITIONS, SNAPSHOTS),
                new TopicPlan("opinions.events", PARTITIONS, KEPT_FOR_EVER),
                new TopicPlan("rectification.events", PARTITIONS, KEPT_FOR_EVER),
                new TopicPlan("rectification.voices", PARTITIONS, KEPT_FOR_30_DAYS),
                new TopicPlan("opinions-service.dlq", 1, KEPT_FOR_EVER),
                new TopicPlan("rectification-service.dlq", 1, KEPT_FOR_EVER),
                new TopicPlan("reporting-service.dlq", 1, KEPT_FOR_EVER));
    }

    NewTopic toNewTopic() {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}

package org.huiyin.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

import org.huiyin.localstack.kafka.KafkaBroker;

/** The replicas of a service as the broker sees them. */
final class ConsumerGroup {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final KafkaBroker broker;
    private final String name;

    ConsumerGroup(KafkaBroker broker, String name) {
        this.broker = broker;
        this.name = name;
    }

    /** Waits until so many members share the partitions of the topic, and returns how many do. */
    int awaitMembersOf(String topic, int members) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return Awaitility.await().atMost(LIMIT).ignoreExceptions()
                    .until(() -> membersOf(admin, topic), count -> count == members);
        }
    }

    private int membersOf(Admin admin, String topic) throws Exception {
        return (int) admin.describeConsumerGroups(List.of(name)).all().get().get(name).members().stream()
                .filter(member -> member.assignment().topicPartitions().stream()
                        .anyMatch(partition -> partition.topic().equals(topic)))
                .count();
    }
}

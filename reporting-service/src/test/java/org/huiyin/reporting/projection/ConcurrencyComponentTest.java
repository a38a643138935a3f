package org.huiyin.reporting.projection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.kit.inbox.EventHandler;
import org.huiyin.kit.inbox.InboxProcessor;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** Several replicas, played by threads, that move the same counters. */
@QuarkusTest
@WithRealParts
class ConcurrencyComponentTest {

    private static final int REPLICAS = 6;

    @Inject
    InboxProcessor processor;

    @Inject
    EventHandler handler;

    @Inject
    Database database;

    private final UUID campaign = DistrictMother.campaign();

    @Test
    void movesTheSameCountersWithoutDeadlock() throws Exception {
        // given
        Reports.eventually(() -> Reports.opinions(campaign));
        String deadlocksBefore = deadlocks();
        List<List<ConsumerRecord<String, byte[]>>> batches = new ArrayList<>();
        for (int batch = 0; batch < REPLICAS * 5; batch++) {
            batches.add(batch(new Random(batch), 200));
        }

        // when
        atOnce(batches);

        // then
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(REPLICAS * 5 * 200);
        assertThat(deadlocks()).isEqualTo(deadlocksBefore);
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    @Test
    void endsWithTheLatestStateHoweverItsEventsMeet() throws Exception {
        // given
        Reports.eventually(() -> Reports.opinions(campaign));
        List<List<ConsumerRecord<String, byte[]>>> batches = new ArrayList<>();
        for (int opinion = 0; opinion < 60; opinion++) {
            OpinionMother mother = OpinionMother.opinionIn(campaign);
            batches.add(List.of(record(mother.about("UNIT_TEAM"), 1)));
            batches.add(List.of(record(mother.about("DISTRICT_TEAM"), 0)));
            batches.add(List.of(record(mother.about("BRANCH_TEAM"), 2)));
        }

        // when
        atOnce(batches);

        // then
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(60);
        assertThat(Reports.opinions(campaign).getInt("rows[2].team")).isEqualTo(60);
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    private void atOnce(List<List<ConsumerRecord<String, byte[]>>> batches) throws Exception {
        try (ExecutorService replicas = Executors.newFixedThreadPool(REPLICAS)) {
            List<Future<?>> running = new ArrayList<>();
            for (List<ConsumerRecord<String, byte[]>> batch : batches) {
                running.add(replicas.submit(() -> processor.process(batch, handler)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private List<ConsumerRecord<String, byte[]>> batch(Random random, int size) throws JsonProcessingException {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        List<String> targets = new ArrayList<>(List.of("UNIT_TEAM", "BRANCH_HEAD", "ORDINARY_MEMBER"));
        for (int opinion = 0; opinion < size; opinion++) {
            Collections.shuffle(targets, random);
            OpinionMother mother = OpinionMother.opinionIn(campaign)
                    .of("DEMO-UNIT-0" + random.nextInt(5))
                    .through(random.nextBoolean() ? "FORUM" : "LETTER")
                    .about(targets.getFirst());
            records.add(record(mother, 0));
        }
        return records;
    }

    private static ConsumerRecord<String, byte[]> record(OpinionMother opinion, long sequence)
            throws JsonProcessingException {
        byte[] value = EventJson.MAPPER.writeValueAsBytes(EventTopics.event(
                EventCatalogue.OPINION_SORTED, opinion.id, sequence, new OpinionChanged(opinion.snapshot())));
        return new ConsumerRecord<>(EventCatalogue.OPINION_SORTED.topic(), 0, 0, opinion.id.toString(), value);
    }

    private String deadlocks() {
        return database.ask("select deadlocks from pg_stat_database where datname = current_database()");
    }
}

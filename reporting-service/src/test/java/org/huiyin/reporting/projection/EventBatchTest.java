package org.huiyin.reporting.projection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.opinions.OpinionChanged;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.reporting.OpinionMother;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventBatchTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final OpinionMother opinion = OpinionMother.opinionIn(UUID.randomUUID());

    @Test
    void keepsOnlyTheLatestStateOfAnOpinion() {
        EventBatch batch = EventBatch.of(List.of(
                event(2, opinion.about("UNIT_TEAM")), event(3, opinion.about("BRANCH_TEAM")),
                event(1, opinion.about("BRANCH_HEAD"))));

        assertThat(batch.opinions()).singleElement().satisfies(told -> {
            assertThat(told.sequence()).isEqualTo(3);
            assertThat(told.snapshot().target()).isEqualTo("BRANCH_TEAM");
        });
    }

    @Test
    void refusesCodesThatNoReportKnows() {
        assertThatThrownBy(() -> EventBatch.of(List.of(event(0, opinion.about("NEIGHBOUR")))))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("target NEIGHBOUR");
    }

    @Test
    void refusesDataAboutAnotherSubject() {
        JsonNode data = EventJson.MAPPER.valueToTree(new OpinionChanged(opinion.snapshot()));
        IncomingEvent event = new IncomingEvent(
                "1", EventCatalogue.OPINION_RECEIVED.type(), UUID.randomUUID().toString(), 0, AT, data);

        assertThatThrownBy(() -> EventBatch.of(List.of(event))).isInstanceOf(UnreadableRecord.class);
    }

    @Test
    void refusesDataThatLacksWhatEveryOpinionHas() {
        ObjectNode data = EventJson.MAPPER.valueToTree(new OpinionChanged(opinion.snapshot()));
        ((ObjectNode) data.path("opinion")).remove("problemIds");
        IncomingEvent event =
                new IncomingEvent("1", EventCatalogue.OPINION_RECEIVED.type(), opinion.id.toString(), 0, AT, data);

        assertThatThrownBy(() -> EventBatch.of(List.of(event))).isInstanceOf(UnreadableRecord.class);
    }

    private static IncomingEvent event(long sequence, OpinionMother opinion) {
        JsonNode data = EventJson.MAPPER.valueToTree(new OpinionChanged(opinion.snapshot()));
        return new IncomingEvent(
                UUID.randomUUID().toString(),
                EventCatalogue.OPINION_SORTED.type(),
                opinion.id.toString(),
                sequence,
                AT,
                data);
    }
}

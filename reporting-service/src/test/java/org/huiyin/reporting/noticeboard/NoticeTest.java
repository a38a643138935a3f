package org.huiyin.reporting.noticeboard;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.reporting.codelist.Stage;
import org.huiyin.testkit.events.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("REP-2, REC-6, REC-9: the board shows stage, milestones, standstill, rules made and make-ups owed")
class NoticeTest {

    @Test
    void showsWhereACommitmentIsStuck() throws IOException {
        Notice notice = notice(data(EventCatalogue.COMMITMENT_STALLED));

        assertThat(notice.stage()).isEqualTo(Stage.INVESTIGATING);
        assertThat(notice.stalledSince()).isEqualTo(LocalDate.of(2026, 5, 10));
        assertThat(notice.milestones()).singleElement()
                .satisfies(milestone -> assertThat(milestone.reachedOn()).isNull());
        assertThat(notice.coOrganizations()).extracting(Notice.CoOrganization::state).containsExactly("PLANNED");
    }

    @Test
    void showsTheRulesThatACommitmentHasLeftBehind() throws IOException {
        assertThat(notice(data(EventCatalogue.REGULATION_MADE)).regulations()).singleElement()
                .satisfies(regulation -> assertThat(regulation.title()).isEqualTo("道路照明巡查维护办法"));
    }

    @Test
    void showsACommitmentThatWasToldBeforeThereWereSuchFields() throws IOException {
        ObjectNode data = (ObjectNode) data(EventCatalogue.COMMITMENT_PUBLISHED);
        ((ObjectNode) data.get("commitment")).remove(List.of(
                "interimSteps", "feasibility", "priorityReasons", "milestones", "stage", "stalledSince", "regulations",
                "deedId", "longTerm", "makeUpOwed"));

        Notice notice = notice(data);

        assertThat(notice.stage()).isNull();
        assertThat(notice.milestones()).isEmpty();
        assertThat(notice.regulations()).isEmpty();
        assertThat(notice.longTerm()).isFalse();
        assertThat(notice.makeUpOwed()).isFalse();
    }

    @Test
    void showsThatItTakesYearsAndThatAMakeUpIsOwed() throws IOException {
        ObjectNode data = (ObjectNode) data(EventCatalogue.SATISFACTION_MEASURED);
        ((ObjectNode) data.get("commitment")).put("longTerm", true).put("makeUpOwed", true);

        Notice owing = notice(data);
        Notice madeUp = notice(data(EventCatalogue.COMMITMENT_MADE_UP));

        assertThat(owing.longTerm()).isTrue();
        assertThat(owing.makeUpOwed()).isTrue();
        assertThat(madeUp.makeUpOwed()).isFalse();
    }

    private static JsonNode data(EventContract contract) throws IOException {
        return EventJson.MAPPER.readTree(Contracts.example(contract)).get("data");
    }

    private static Notice notice(JsonNode data) throws IOException {
        CommitmentChanged changed = EventJson.MAPPER.treeToValue(data, CommitmentChanged.class);
        return Notice.of(changed.commitment(), Instant.EPOCH, null, Map.of(), Map.of());
    }
}

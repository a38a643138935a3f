package org.huiyin.rectification.messaging;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.kit.inbox.IncomingEvent;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.rectification.Database;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What the other side promises to tell is what this side can read. */
@QuarkusTest
@WithRealParts
class GoldenExampleContractTest {

    private final OpinionEventHandler handler;

    GoldenExampleContractTest(OpinionEventHandler handler) {
        this.handler = handler;
    }

    @Test
    void keepsTheOrganizationOfTheExample() {
        assertKept(EventCatalogue.ORGANIZATION_CHANGED, "organization");
    }

    @Test
    void keepsTheCampaignOfTheExample() {
        assertKept(EventCatalogue.CAMPAIGN_CHANGED, "campaign");
    }

    @Test
    void keepsTheAssignedProblemOfTheExample() {
        assertKept(EventCatalogue.PROBLEM_ASSIGNED, "assigned_problem");
    }

    /** CAM-6. */
    @Test
    void keepsTheWorkingCalendarOfTheExample() {
        IncomingEvent event = example(EventCatalogue.WORKING_CALENDAR_PUBLISHED);
        QuarkusTransaction.begin();
        try {
            handler.handle(List.of(event));
            assertThat(Database.column("select holidays::text || worked_weekend_days::text from working_calendar where year = 2026"))
                    .containsExactly("{2026-01-01,2026-01-02,2026-01-03}{2026-01-04}");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void keepsThePromisedDeedOfTheExample() {
        assertKept(EventCatalogue.PRACTICAL_DEED_PROMISED, "promised_deed");
    }

    @Test
    void passesOverWhatItHasNoUseFor() {
        List<String> handled = EventCatalogue.all().stream().map(EventContract::type).filter(handler::handles).toList();

        assertThat(handled).containsExactly(
                EventCatalogue.ORGANIZATION_CHANGED.type(),
                EventCatalogue.CAMPAIGN_CHANGED.type(),
                EventCatalogue.WORKING_CALENDAR_PUBLISHED.type(),
                EventCatalogue.PROBLEM_ASSIGNED.type(),
                EventCatalogue.PRACTICAL_DEED_PROMISED.type(),
                EventCatalogue.PRACTICAL_DEED_SETTLED.type());
    }

    /** In a transaction that is undone: the examples' codes are those of other tests. */
    private void assertKept(EventContract contract, String table) {
        IncomingEvent event = example(contract);
        QuarkusTransaction.begin();
        try {
            Database.execute("update organization set code = 'RENAMED-' || id");
            handler.handle(List.of(event));
            assertThat(Database.count("select count(*) from " + table + " where id = ?", UUID.fromString(event.subject())))
                    .isEqualTo(1);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static IncomingEvent example(EventContract contract) {
        try {
            JsonNode event = EventJson.MAPPER.readTree(Contracts.example(contract));
            return new IncomingEvent(
                    event.path("id").asText(), event.path("type").asText(), event.path("subject").asText(), 0,
                    Instant.parse(event.path("time").asText()),
                    event.path("data"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}

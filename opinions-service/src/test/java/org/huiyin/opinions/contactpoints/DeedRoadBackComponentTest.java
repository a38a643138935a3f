package org.huiyin.opinions.contactpoints;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-5: a practical deed is told, names the commitment that takes it up, done by its result until it is reopened")
class DeedRoadBackComponentTest {

    private final String root = "D-" + UUID.randomUUID();
    private final UUID commitment = UUID.randomUUID();
    private final AgroalDataSource database;
    private String point;
    private String deed;

    DeedRoadBackComponentTest(AgroalDataSource database) {
        this.database = database;
    }

    @BeforeEach
    void promise() {
        organization(root, "DISTRICT", Map.of());
        organization(root + "-U", "DIRECT_UNIT", Map.of("parentCode", root));
        organization(root + "-V", "VILLAGE", Map.of("parentCode", root));
        point = collector().body(Map.of(
                "kind", "UNIT", "homeCode", root + "-U", "visitedCode", root + "-V", "startsOn", "2026-01-05"))
                .post("/v1/contact-points").header("Location");
        collector().body(Map.of("visitedOn", "2026-03-02", "heard", "道路泥泞", "deeds", List.of("修通村道🛣")))
                .post(point + "/visits").then().statusCode(201);
        deed = collector().get(point + "/deeds").path("items[0].id");
    }

    @Test
    void isToldWithItsOrganizationsAndNobodysName() {
        Awaitility.await().untilAsserted(() -> assertThat(told(EventCatalogue.PRACTICAL_DEED_PROMISED)).hasSize(1));

        JsonNode event = told(EventCatalogue.PRACTICAL_DEED_PROMISED).getFirst();
        Contracts.assertMatches(event);
        assertThat(event.at("/data/organizationCode").asText()).isEqualTo(root + "-U");
        assertThat(event.at("/data/visitedOrganizationCode").asText()).isEqualTo(root + "-V");
        assertThat(event.at("/data/state").asText()).isEqualTo("PROMISED");
    }

    @Test
    void namesItsCommitmentAndIsDoneOnceTheResultIsPublished() {
        // given
        publish(EventCatalogue.COMMITMENT_PUBLISHED, 1, null);
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.commitmentId", contains(commitment.toString()))
                .body("items.state", contains("PROMISED")));

        // when
        publish(EventCatalogue.RESULT_PUBLISHED, 5, "路".repeat(1_200));

        // then
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.state", contains("DONE"))
                .body("items.outcome", contains("路".repeat(999) + "…")));
        Awaitility.await().untilAsserted(() -> assertThat(told(EventCatalogue.PRACTICAL_DEED_SETTLED)).hasSize(1));
        Contracts.assertMatches(told(EventCatalogue.PRACTICAL_DEED_SETTLED).getFirst());
        collector().body(Map.of("state", "DROPPED", "outcome", "不修了")).post(point + "/deeds/" + deed + "/settlement")
                .then().statusCode(409).body("code", equalTo("deed-not-in-state"));
    }

    @Test
    void staysAsItWasSettledByHand() {
        collector().body(Map.of("state", "DROPPED", "outcome", "改由镇里修")).post(point + "/deeds/" + deed + "/settlement")
                .then().statusCode(200);

        publish(EventCatalogue.COMMITMENT_PUBLISHED, 1, null);
        publish(EventCatalogue.RESULT_PUBLISHED, 5, "已修通");
        publish(EventCatalogue.COMMITMENT_REOPENED, 6, null);

        String heard = "select action from change_log where aggregate_id = '" + commitment + "'";
        Awaitility.await().untilAsserted(() -> assertThat(column(heard)).contains("withdraw-result"));
        collector().get(point + "/deeds").then()
                .body("items.commitmentId", contains(nullValue()))
                .body("items.state", contains("DROPPED"))
                .body("items.outcome", contains("改由镇里修"));
    }

    @Test
    void isOpenAgainWhenItsCommitmentIsReopenedAndDoneWithTheNextResult() {
        // given
        publish(EventCatalogue.COMMITMENT_PUBLISHED, 1, null);
        publish(EventCatalogue.RESULT_PUBLISHED, 5, "已修通");
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.state", contains("DONE")));

        // when
        publish(EventCatalogue.COMMITMENT_REOPENED, 6, null);

        // then
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.state", contains("PROMISED"))
                .body("items.outcome", contains(nullValue()))
                .body("items.settledOn", contains(nullValue()))
                .body("items.commitmentId", contains(commitment.toString())));
        Awaitility.await().untilAsserted(() -> assertThat(told(EventCatalogue.PRACTICAL_DEED_PROMISED)).hasSize(2));

        // when
        publish(EventCatalogue.RESULT_PUBLISHED, 9, "重新修通");

        // then
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.state", contains("DONE"))
                .body("items.outcome", contains("重新修通")));
    }

    @Test
    @DisplayName("CAM-5: a result of the round before that comes late, as from the dead letters, closes no reopened deed")
    void isNotDoneByAResultThatComesLate() {
        // given
        publish(EventCatalogue.COMMITMENT_PUBLISHED, 1, null);
        publish(EventCatalogue.COMMITMENT_REOPENED, 6, null);

        // when
        publish(EventCatalogue.RESULT_PUBLISHED, 5, "已修通");

        // then
        String heard = "select action from change_log where aggregate_id = '" + commitment + "'";
        Awaitility.await().untilAsserted(() -> assertThat(column(heard)).contains("receive-result"));
        collector().get(point + "/deeds").then()
                .body("items.commitmentId", contains(commitment.toString()))
                .body("items.state", contains("PROMISED"))
                .body("items.outcome", contains(nullValue()));

        // when
        publish(EventCatalogue.RESULT_PUBLISHED, 9, "重新修通");

        // then
        Awaitility.await().untilAsserted(() -> collector().get(point + "/deeds").then()
                .body("items.outcome", contains("重新修通")));
    }

    @Test
    @DisplayName("CAM-5: the migration tells deeds from before in the same words as a promise of today")
    void isToldByTheMigrationAsItStands() throws Exception {
        // given
        Awaitility.await().untilAsserted(() -> assertThat(told(EventCatalogue.PRACTICAL_DEED_PROMISED)).hasSize(1));
        JsonNode promised = told(EventCatalogue.PRACTICAL_DEED_PROMISED).getFirst();
        String migration = new String(
                getClass().getResourceAsStream("/db/migration/V14__tell_deeds_from_before.sql").readAllBytes(),
                StandardCharsets.UTF_8);

        // when
        JsonNode again;
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(migration);
            String told = "select payload, id from outbox where aggregate_id = '" + deed + "'";
            try (ResultSet row = statement.executeQuery(told)) {
                row.next();
                again = EventJson.MAPPER.readTree(row.getString(1));
                assertThat(again.get("id").asText()).isEqualTo(row.getString(2));
            }
            connection.rollback();
        }

        // then
        Contracts.assertMatches(again);
        for (String field : List.of("specversion", "source", "type", "subject", "sequence", "data")) {
            assertThat(again.get(field)).as(field).isEqualTo(promised.get(field));
        }
        assertThat(Instant.parse(again.get("time").asText())).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void publish(EventContract contract, long sequence, String result) {
        LocalDate day = LocalDate.of(2026, 5, 23);
        EventTopics.publish(contract, commitment, sequence, new CommitmentChanged(new CommitmentSnapshot(
                commitment.toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString(), List.of(),
                "村道泥泞", List.of("硬化路面"), "全线通车", day, day, "TIME_LIMITED", null, null, false, root + "-U", "分管副局长",
                List.of(), true, result == null ? "COMMITTED" : "RESULT_PUBLISHED", "IN_PROGRESS", 1, 0, day, null,
                result == null ? null : day, result == null ? null : day, result, result == null ? null : day, List.of(), null,
                List.of(), null, List.of(), List.of(), null, null, List.of(), deed, false, false)));
    }

    private List<JsonNode> told(EventContract contract) {
        return EventTopics.read(contract, UUID.fromString(deed));
    }

    private RequestSpecification collector() {
        return DemoDistrict.collector(root + "-U");
    }

    private static void organization(String code, String kind, Map<String, String> more) {
        Map<String, String> organization = new java.util.HashMap<>(Map.of("code", code, "name", "演示" + kind, "kind", kind));
        organization.putAll(more);
        DemoDistrict.admin().body(organization).post("/v1/organizations").then().statusCode(201);
    }
}

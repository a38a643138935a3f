package org.huiyin.reporting.projection;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.Topics;
import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class DeadLettersComponentTest {

    private static final String PATH = "/v1/dead-letters/reporting-service";

    @Inject
    Database database;

    private final UUID campaign = DistrictMother.campaign();

    @Test
    void setsAnUnreadableRecordAsideAndGoesOn() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign);

        // when
        EventTopics.publishRaw(Topics.OPINIONS, opinion.id.toString(), "no event at all");
        EventTopics.publishRaw(Topics.OPINIONS, opinion.id.toString(), null);
        opinion.publish();

        // then
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));
        assertThat(reasons(opinion.id)).containsExactly("The value is not JSON", "The record has no value");
    }

    @Test
    void setsAnEventWithACodeItDoesNotKnowAside() {
        // given
        OpinionMother opinion = OpinionMother.opinionIn(campaign);

        // when
        opinion.about("NEIGHBOUR").publishAs(EventCatalogue.OPINION_RECEIVED, 0);
        opinion.about("UNIT_TEAM").publishAs(EventCatalogue.OPINION_RECEIVED, 1);

        // then
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));
        assertThat(reasons(opinion.id)).containsExactly("Unknown target NEIGHBOUR");
    }

    @Test
    void appliesOnReplayWhatCouldNotBeAppliedBeforeTheMend() {
        // given
        String broken = "BROKEN-" + campaign;
        String table = database.active() + ".opinion_fact";
        database.execute(
                "alter table " + table + " add constraint fault check (organization_code <> '" + broken + "')");
        OpinionMother refused = OpinionMother.opinionIn(campaign).of(broken).publish();
        OpinionMother.opinionIn(campaign).publish();
        Reports.eventually(() -> assertThat(reasons(refused.id)).singleElement().asString().contains("fault"));
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(1));

        // when
        database.execute("alter table " + table + " drop constraint fault");
        int status = RestAssured.given()
                .auth().oauth2(Tokens.forRole("admin", null))
                .post(PATH + "/replays")
                .statusCode();

        // then
        assertThat(status).isEqualTo(200);
        assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(2);
        assertThat(reasons(refused.id)).isEmpty();
        assertThat(Reports.consistency().getBoolean("consistent")).isTrue();
    }

    private static List<String> reasons(UUID key) {
        return RestAssured.given()
                .auth().oauth2(Tokens.forRole("admin", null))
                .get(PATH)
                .jsonPath()
                .getList("letters.findAll { it.key == '" + key + "' }.reason");
    }
}

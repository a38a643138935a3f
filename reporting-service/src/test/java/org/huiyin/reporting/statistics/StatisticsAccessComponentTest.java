package org.huiyin.reporting.statistics;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.reporting.DistrictMother;
import org.huiyin.reporting.OpinionMother;
import org.huiyin.reporting.Reports;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
class StatisticsAccessComponentTest {

    private final UUID campaign = DistrictMother.campaign();
    private final String town = DistrictMother.organization("TOWN", null);
    private final String village = DistrictMother.organization("VILLAGE", town);
    private final String unit = DistrictMother.organization("UNIT", null);

    @BeforeEach
    void publishOpinions() {
        OpinionMother.opinionIn(campaign).of(town).publish();
        OpinionMother.opinionIn(campaign).of(village).publish();
        OpinionMother.opinionIn(campaign).of(unit).publish();
        Reports.eventually(() -> assertThat(Reports.opinions(campaign).getInt("total")).isEqualTo(3));
        Reports.eventually(() -> Reports.as(Tokens.forRole("auditor", null), "/v1/statistics/opinions", Map.of("organization", unit))
                .statusCode(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "collector", "leader"})
    void showsStaffTheirOwnOrganizationAndWhatIsBelowIt(String role) {
        ask(role, town, Map.of("campaign", campaign.toString()))
                .statusCode(200)
                .body("total", equalTo(2))
                .body("cut.organizationCode", equalTo(town));
        ask(role, town, Map.of("campaign", campaign.toString(), "organization", village))
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "collector", "leader"})
    void refusesStaffAForeignOrganizationAndTheOneAboveTheirs(String role) {
        for (String path : new String[] {"opinions", "collection", "rates"}) {
            Reports.as(Tokens.forRole(role, village), "/v1/statistics/" + path, Map.of("organization", town))
                    .statusCode(403)
                    .body("code", equalTo("foreign-organization"));
            Reports.as(Tokens.forRole(role, town), "/v1/statistics/" + path, Map.of("organization", unit))
                    .statusCode(403);
            Reports.as(Tokens.forRole(role, null), "/v1/statistics/" + path, Map.of()).statusCode(403);
        }
    }

    @Test
    void showsThoseWhoWorkForTheDistrictAllOfIt() {
        for (String role : new String[] {"sorter", "supervisor", "auditor", "admin"}) {
            ask(role, village, Map.of("campaign", campaign.toString())).statusCode(200).body("total", equalTo(3));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "channel, PIGEON",
        "respondent, nobody",
        "from, 2026-13-01",
        "to, yesterday",
        "organization, NOWHERE",
        "campaign, NO-SUCH-CAMPAIGN",
    })
    void namesTheParameterThatItDoesNotUnderstand(String parameter, String value) {
        ask("auditor", "DEMO", Map.of(parameter, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?" + parameter));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        ask("auditor", "DEMO", Map.of("from", "2026-03-02", "to", "2026-03-01"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?to"));
    }

    private static io.restassured.response.ValidatableResponse ask(
            String role, String organization, Map<String, ?> parameters) {
        return Reports.as(Tokens.forRole(role, organization), "/v1/statistics/opinions", parameters);
    }
}

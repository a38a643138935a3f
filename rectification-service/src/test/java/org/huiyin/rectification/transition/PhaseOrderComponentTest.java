package org.huiyin.rectification.transition;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.UNIT;

/** SUP-4: no phase before the one before it passed. */
@QuarkusTest
@WithRealParts
class PhaseOrderComponentTest {

    @Test
    @DisplayName("SUP-4: a phase cannot start for an organization before the one before it passed")
    void opensNoPhaseBeforeTheOneBeforeItPassed() {
        // given
        String campaign = TransitionJourney.campaign();
        Response tooEarly = open(campaign, "ANALYSIS");
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.<String>path("code")).isEqualTo("phase-before-not-passed");
        assertThat(tooEarly.<String>path("phase")).isEqualTo("STUDY");
        assertThat(standing(campaign).<String>path("items[0].phase")).isEqualTo("STUDY");

        // when
        TransitionJourney.passed(campaign);

        // then
        Response standing = standing(campaign);
        assertThat(standing.<String>path("items[0].phase")).isEqualTo("ANALYSIS");
        assertThat(standing.<Boolean>path("items[0].mayBegin")).isTrue();
        assertThat(open(campaign, "ANALYSIS").statusCode()).isEqualTo(201);
        Response future = open(campaign, "RECTIFICATION");
        assertThat(future.<String>path("code")).isEqualTo("phase-before-not-passed");
    }

    @Test
    void opensNoPhaseBeforeItsFirstDay() {
        String campaign = UUID.randomUUID().toString();
        TransitionJourney.tell(campaign, 0, TransitionJourney.phase("STUDY", 1, 30));

        Response early = open(campaign, "STUDY");

        assertThat(early.<String>path("code")).isEqualTo("phase-not-begun");
        assertThat(early.<String>path("startsOn")).isEqualTo(Journey.today().plusDays(1).toString());
        assertThat(standing(campaign).<Boolean>path("items[0].mayBegin")).isFalse();
    }

    @Test
    void opensAPhaseOnceThoughTwoOpenAtOnce() {
        // given
        String campaign = TransitionJourney.campaign();

        // when
        List<Response> answers = AtOnce.run(() -> open(campaign, "STUDY"), () -> open(campaign, "STUDY"));

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        String opened = OFFICER.get("/v1/transitions?campaign=" + campaign).path("items[0].id");
        Response second = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
        assertThat(second.<String>path("code")).isEqualTo("transition-opened");
        assertThat(second.<String>path("transitionId")).isEqualTo(opened);
    }

    @Test
    void tellsWhoIsLateAgainstThePhasesEndEvenWithoutATransition() {
        // given
        String campaign = TransitionJourney.campaign();
        assertThat(standing(campaign, "late=true").<List<String>>path("items.organizationCode")).containsExactly(UNIT);
        String id = TransitionJourney.opened(campaign);
        assertThat(late(campaign)).containsExactly(id);

        // when
        TransitionJourney.tell(campaign, 1, TransitionJourney.phase("STUDY", -60, 0));

        // then: by the phases as they are now, and their last day is still in time
        assertThat(late(campaign)).isEmpty();
        assertThat(standing(campaign, "late=true").<List<String>>path("items")).isEmpty();
        assertThat(standing(campaign).<String>path("items[0].transitionId")).isEqualTo(id);
        assertThat(standing(campaign).<String>path("items[0].transitionState")).isEqualTo("SELF_REVIEW_DUE");
    }

    @Test
    void goesOnThoughItsPhaseIsTakenOutOfTheCampaign() {
        // given
        String campaign = TransitionJourney.campaign();
        String id = TransitionJourney.opened(campaign);

        // when
        TransitionJourney.tell(campaign, 1, TransitionJourney.phase("ANALYSIS", -19, 10));

        // then
        OFFICER.move(TransitionJourney.path(id, "self-review"), TransitionJourney.document());
        assertThat(standing(campaign).<String>path("items[0].phase")).isEqualTo("ANALYSIS");
        Response gone = open(campaign, "STUDY");
        assertThat(gone.statusCode()).isEqualTo(400);
        assertThat(gone.<String>path("errors[0].pointer")).isEqualTo("/phase");
    }

    @Test
    @DisplayName("SUP-4: an organization that is merged in the middle passes no more, and its successor for itself")
    void endsWithItsOrganization() {
        // given
        String code = TransitionJourney.standing();
        String campaign = TransitionJourney.campaign();
        Client officer = Client.named("officer-of-gone", code, "officer");
        String id = officer.move("/v1/transitions", TransitionJourney.request(campaign, code, "STUDY")).path("id");

        // when
        TransitionJourney.merge(code);

        // then
        DemoDistrict.await(() -> assertThat(SORTER.get("/v1/transitions/" + id).<String>path("state")).isEqualTo("ENDED"));
        assertThat(OFFICER.post(TransitionJourney.path(id, "self-review"), TransitionJourney.document()).<String>path("state"))
                .isEqualTo("ENDED");
        assertThat(OFFICER.post("/v1/transitions", TransitionJourney.request(campaign, code, "STUDY")).statusCode())
                .isEqualTo(400);
        assertThat(SORTER.get("/v1/phase-standings?campaign=" + campaign).<List<String>>path("items.organizationCode"))
                .doesNotContain(code)
                .contains(UNIT);
        DemoDistrict.await(() -> assertThat(
                EventTopics.read(EventCatalogue.TRANSITION_ENDED, Journey.uuid(id))).hasSize(1));
        Contracts.assertMatches(EventTopics.read(EventCatalogue.TRANSITION_ENDED, Journey.uuid(id)).getFirst());
    }

    @Test
    void isNotOpenedForAnotherOrganization() {
        Response foreign = DemoDistrict.TOWN_OFFICER.post(
                "/v1/transitions", TransitionJourney.request(TransitionJourney.campaign()));

        assertThat(foreign.<String>path("code")).isEqualTo("foreign-organization");
    }

    @Test
    void listsPageByPageWhomTheCallerMayRead() {
        String campaign = TransitionJourney.campaign();

        Response first = SORTER.get("/v1/phase-standings?limit=1&campaign=" + campaign);
        Response second = SORTER.get("/v1/phase-standings?limit=1&campaign=" + campaign + "&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items")).hasSize(1);
        assertThat(second.<String>path("items[0].organizationCode")).isGreaterThan(first.path("items[0].organizationCode"));
        assertThat(OFFICER.get("/v1/phase-standings?campaign=" + campaign).<List<String>>path("items.organizationCode"))
                .containsExactly(UNIT);
        assertThat(SORTER.get("/v1/phase-standings").statusCode()).isEqualTo(400);
    }

    private static Response open(String campaign, String phase) {
        return OFFICER.post("/v1/transitions", TransitionJourney.request(campaign, UNIT, phase));
    }

    private static Response standing(String campaign) {
        return standing(campaign, "late=false");
    }

    private static Response standing(String campaign, String filter) {
        return OFFICER.get("/v1/phase-standings?campaign=" + campaign + "&organization=" + UNIT + "&" + filter);
    }

    private static List<String> late(String campaign) {
        return OFFICER.get("/v1/transitions?late=true&campaign=" + campaign).path("items.id");
    }
}

package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;
import org.huiyin.rectification.transition.TransitionJourney;

import static org.huiyin.rectification.DemoDistrict.SORTER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of a look-back over REST (SUP-3); one that runs has a second subject, so that no answer completes it. */
public record LookBackMachine() implements Machine<LookBackState, LookBackMove> {

    @Override
    public StateTable<LookBackState, LookBackMove> table() {
        return LookBackLife.TABLE;
    }

    @Override
    public String in(LookBackState state, LookBackMove move) {
        return switch (state) {
            case RUNNING -> overTwo();
            case CLOSED -> {
                String lookBack = overTwo();
                SORTER.move("/v1/look-backs/" + lookBack + "/closing");
                yield lookBack;
            }
            case COMPLETE -> {
                String lookBack = LookBackJourney.overTheUnit();
                attempt(LookBackMove.ANSWERS, lookBack, SUPERVISOR);
                yield lookBack;
            }
        };
    }

    private static String overTwo() {
        return SORTER.move("/v1/look-backs", Map.of(
                "templateId", LookBackJourney.written("ORGANIZATION", "A", "B"),
                "campaignId", TransitionJourney.campaign(),
                "title", "三季度回头看",
                "organizationCodes", List.of(DemoDistrict.UNIT, DemoDistrict.TOWN))).path("id");
    }

    @Override
    public Response attempt(LookBackMove move, String lookBack, Client caller) {
        return switch (move) {
            case ANSWERS -> {
                String subject = SORTER.get("/v1/look-backs/" + lookBack + "/subjects?organization=" + DemoDistrict.UNIT)
                        .path("items[0].id");
                yield caller.post(
                        LookBackJourney.answers(subject), LookBackJourney.given(Map.of(), "A", "B"));
            }
            case CLOSING -> caller.post("/v1/look-backs/" + lookBack + "/closing", Map.of());
            case DROP, COMPLETION -> throw new IllegalArgumentException("It follows by itself");
        };
    }

    @Override
    public String stateOf(String lookBack) {
        return SUPERVISOR.get("/v1/look-backs/" + lookBack).path("state");
    }
}

package org.huiyin.rectification.satisfaction;

import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of a survey over REST (SAT-1): closed with enough ballots, extended or given up with too few (SAT-2). */
public record SurveyMachine() implements Machine<SurveyState, SurveyMove> {

    private static final int ENOUGH = 10;

    @Override
    public StateTable<SurveyState, SurveyMove> table() {
        return SurveyLife.TABLE;
    }

    @Override
    public String in(SurveyState state, SurveyMove move) {
        String survey = Journey.survey(Journey.resultPublished(DemoDistrict.campaign()));
        if (state == SurveyState.CLOSED || state == SurveyState.OPEN && move == SurveyMove.CLOSING) {
            Journey.vote(survey, ENOUGH, 0);
        }
        switch (state) {
            case OPEN -> {
                if (move == SurveyMove.EXTENSION) {
                    Polling.letLastDayPass(survey);
                } else if (move == SurveyMove.ABANDONMENT) {
                    Polling.extend(survey);
                }
            }
            case CLOSED -> SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
            case ABANDONED -> {
                Polling.extend(survey);
                SUPERVISOR.move("/v1/surveys/" + survey + "/abandonment", Polling.REASON);
            }
        }
        return survey;
    }

    @Override
    public Response attempt(SurveyMove move, String survey, Client caller) {
        return switch (move) {
            case CLOSING, EXTENSION -> caller.post("/v1/surveys/" + survey + "/closing", Map.of());
            case ABANDONMENT -> caller.post("/v1/surveys/" + survey + "/abandonment", Polling.REASON);
        };
    }

    @Override
    public String stateOf(String survey) {
        return SUPERVISOR.get("/v1/surveys/" + survey).path("state");
    }
}

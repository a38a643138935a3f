package org.huiyin.rectification.transition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SORTER;

/** The moves of a transition over REST (SUP-4); check and approval send back by requests of their own. */
public record TransitionMachine() implements Machine<TransitionState, TransitionMove> {

    @Override
    public StateTable<TransitionState, TransitionMove> table() {
        return TransitionLife.TABLE;
    }

    @Override
    public String in(TransitionState state, TransitionMove move) {
        return switch (state) {
            case SELF_REVIEW_DUE -> TransitionJourney.opened();
            case ASSESSMENT_DUE -> TransitionJourney.reviewed();
            case MAKE_UP_DUE -> TransitionJourney.failed();
            case REPORT_DUE -> TransitionJourney.assessed();
            case CHECK_DUE -> TransitionJourney.reported();
            case APPROVAL_DUE -> TransitionJourney.checked();
            case MEETING_DUE -> TransitionJourney.approved();
            case PASSED -> TransitionJourney.moved(TransitionJourney.approved(), OFFICER, "transition-meeting");
            case ENDED -> TransitionJourney.ended();
        };
    }

    @Override
    public Response attempt(TransitionMove move, String id, Client caller) {
        return switch (move) {
            case SELF_REVIEW -> sign(id, caller, "self-review");
            case ASSESSMENT -> caller.post(
                    TransitionJourney.path(id, "democratic-assessment"), TransitionJourney.ballots(90, 8, 2));
            case MAKE_UP -> sign(id, caller, "make-up");
            case REPORT -> sign(id, caller, "transition-report");
            case CHECK -> sign(id, caller, "supervision-check");
            case APPROVAL -> sign(id, caller, "approval");
            case MEETING -> sign(id, caller, "transition-meeting");
            case RETURN_TO_SELF_REVIEW -> sendBack(id, caller, "SELF_REVIEW");
            case RETURN_TO_ASSESSMENT -> sendBack(id, caller, "DEMOCRATIC_ASSESSMENT");
            case RETURN_TO_REPORT -> sendBack(id, caller, "TRANSITION_REPORT");
            case ASSESSMENT_EXTENSION, ASSESSMENT_FAILURE, PHASE_REDO, END ->
                throw new IllegalArgumentException("It follows by itself");
        };
    }

    @Override
    public String stateOf(String id) {
        return SORTER.get("/v1/transitions/" + id).path("state");
    }

    private static Response sign(String id, Client caller, String step) {
        return caller.post(TransitionJourney.path(id, step), TransitionJourney.document(), TransitionJourney.read(id));
    }

    private static Response sendBack(String id, Client caller, String step) {
        String from = isLeader(caller) ? "approval-return" : "check-return";
        return caller.post(TransitionJourney.path(id, from), TransitionJourney.back(step), TransitionJourney.read(id));
    }

    private static boolean isLeader(Client caller) {
        if (caller.token() == null) {
            return false;
        }
        byte[] claims = Base64.getUrlDecoder().decode(caller.token().split("\\.")[1]);
        return new String(claims, StandardCharsets.UTF_8).contains("\"leader\"");
    }
}

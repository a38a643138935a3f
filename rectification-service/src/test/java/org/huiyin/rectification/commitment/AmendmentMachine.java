package org.huiyin.rectification.commitment;

import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.LEADER;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of an amendment over REST (REC-6). */
public record AmendmentMachine() implements Machine<AmendmentState, AmendmentMove> {

    @Override
    public StateTable<AmendmentState, AmendmentMove> table() {
        return AmendmentLife.TABLE;
    }

    @Override
    public String in(AmendmentState state, AmendmentMove move) {
        String item = Journey.committed(DemoDistrict.campaign());
        String amendment = OFFICER.move("/v1/commitments/" + item + "/amendments", Map.of(
                "field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟")).path("id");
        switch (state) {
            case WAITING -> {}
            case APPROVED -> LEADER.must(attempt(AmendmentMove.APPROVAL, amendment, LEADER));
            case REFUSED -> LEADER.must(attempt(AmendmentMove.REFUSAL, amendment, LEADER));
            case WITHDRAWN -> OFFICER.must(attempt(AmendmentMove.WITHDRAWAL, amendment, OFFICER));
            case LAPSED -> {
                Journey.complete(item);
                Journey.publishResult(item);
                redo(item);
            }
        }
        return amendment;
    }

    /** In another round the item could be amended again. */
    private static void redo(String item) {
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, 6);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
    }

    @Override
    public Response attempt(AmendmentMove move, String amendment, Client caller) {
        return switch (move) {
            case APPROVAL -> caller.post("/v1/amendments/" + amendment + "/approval", Map.of());
            case REFUSAL -> caller.post("/v1/amendments/" + amendment + "/refusal", Map.of("reasons", "理由不充分"));
            case WITHDRAWAL -> caller.post("/v1/amendments/" + amendment + "/withdrawal", Map.of());
            case LAPSE -> throw new AssertionError("Nobody asks for " + move);
        };
    }

    @Override
    public String stateOf(String amendment) {
        return Database.column("select state from amendment_request where id = ?", Journey.uuid(amendment)).getFirst();
    }
}

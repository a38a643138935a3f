package org.huiyin.rectification.commitment;

import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of a look after the consolidation period over REST (REC-9). */
public record ConsolidationLookMachine() implements Machine<ConsolidationLookState, ConsolidationLookMove> {

    @Override
    public StateTable<ConsolidationLookState, ConsolidationLookMove> table() {
        return ConsolidationLookLife.TABLE;
    }

    @Override
    public String in(ConsolidationLookState state, ConsolidationLookMove move) {
        String item = Journey.concluded(DemoDistrict.campaign());
        Journey.letConsolidationPass(item);
        String look = Journey.consolidationLook(item);
        switch (state) {
            case DUE -> {}
            case HELD -> SUPERVISOR.must(attempt(ConsolidationLookMove.HOLDS, look, SUPERVISOR));
            case REOPENED -> SUPERVISOR.must(attempt(ConsolidationLookMove.REOPENS, look, SUPERVISOR));
        }
        return look;
    }

    @Override
    public Response attempt(ConsolidationLookMove move, String look, Client caller) {
        return caller.post(
                "/v1/consolidation-looks/" + look + "/finding", Map.of("finding", move.name(), "note", "现场查看"));
    }

    @Override
    public String stateOf(String look) {
        return SUPERVISOR.get("/v1/consolidation-looks/" + look).path("state");
    }
}

package org.huiyin.rectification.commitment;

import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.TOWN;
import static org.huiyin.rectification.DemoDistrict.TOWN_OFFICER;

/** The moves of the town's part in an item of the unit over REST (REC-8); its id is the item's. */
public record PartMachine() implements Machine<PartState, PartMove> {

    @Override
    public StateTable<PartState, PartMove> table() {
        return PartLife.TABLE;
    }

    @Override
    public String in(PartState state, PartMove move) {
        String item = Journey.committed(DemoDistrict.campaign());
        switch (state) {
            case PLANNED -> {}
            case IN_PROGRESS -> TOWN_OFFICER.must(attempt(PartMove.PROGRESS, item, TOWN_OFFICER));
            case REPORTED -> TOWN_OFFICER.must(attempt(PartMove.REPORT, item, TOWN_OFFICER));
        }
        return item;
    }

    @Override
    public Response attempt(PartMove move, String item, Client caller) {
        return switch (move) {
            case PROGRESS -> report(item, 40, caller);
            case REPORT -> report(item, 100, caller);
            case RENEWAL -> throw new AssertionError("Nobody asks for " + move);
        };
    }

    private static Response report(String item, int percent, Client caller) {
        return caller.post("/v1/items/" + item + "/progress", Map.of(
                "percent", percent, "note", "夜间巡查已开展", "organizationCode", TOWN));
    }

    /** Nobody but that organization reports on its part. */
    @Override
    public String organizationOfOfficers() {
        return TOWN;
    }

    @Override
    public String stateOf(String item) {
        return OFFICER.get("/v1/items/" + item).path("coOrganizations[0].state");
    }
}

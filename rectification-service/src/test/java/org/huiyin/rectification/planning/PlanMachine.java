package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of a plan over REST (REC-5). */
public record PlanMachine(PlanSubject subject) implements Machine<PlanState, PlanMove> {

    /** One that a person's plan may have, too: nobody else has a part in it. */
    private static final Map<String, Object> ITEM = Journey.itemRequest(Map.of("coOrganizations", List.of()));

    /** What the comment that is absorbed asks for, and nothing else. */
    private static final Map<String, Object> MONTHLY =
            Journey.itemRequest(Map.of("coOrganizations", List.of(), "measures", List.of("每月公布巡查结果")));

    @Override
    public StateTable<PlanState, PlanMove> table() {
        return PlanLife.of(subject);
    }

    @Override
    public String in(PlanState state, PlanMove move) {
        String plan = Journey.draft(DemoDistrict.campaign(), subject.name());
        Journey.addItem(plan, ITEM);
        bring(plan, state);
        if (move == PlanMove.ABSORPTION && state == PlanState.IN_CONSULTATION) {
            absorbAComment(plan);
        }
        return plan;
    }

    private static void absorbAComment(String plan) {
        String comment = Client.PUBLIC.move(
                "/v1/consultations/" + plan + "/comments", Map.of("text", "建议每月公布。")).path("id");
        OFFICER.move("/v1/plans/" + plan + "/comments/" + comment + "/response", Map.of(
                "kind", "ABSORBED", "text", "已采纳。", "change", Map.of("itemId", itemOf(plan), "field", "measures")));
    }

    private static String itemOf(String plan) {
        return OFFICER.get("/v1/plans/" + plan).path("items[0].id");
    }

    /** The request that changes an item is a revision in every state but one. */
    @Override
    public boolean hasRequest(PlanMove move) {
        return move != PlanMove.ABSORPTION && Machine.super.hasRequest(move);
    }

    private void bring(String plan, PlanState state) {
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> OFFICER.move("/v1/plans/" + plan + "/submission");
            case RETURNED -> after(plan, PlanState.SUBMITTED, PlanMove.RETURN, SUPERVISOR);
            case ENDORSED -> after(plan, PlanState.SUBMITTED, PlanMove.ENDORSEMENT, SUPERVISOR);
            case IN_CONSULTATION -> after(plan, PlanState.ENDORSED, PlanMove.CONSULTATION, OFFICER);
            case ADOPTED -> after(
                    plan,
                    subject == PlanSubject.PERSON ? PlanState.ENDORSED : PlanState.IN_CONSULTATION,
                    PlanMove.ADOPTION,
                    OFFICER);
        }
    }

    private void after(String plan, PlanState before, PlanMove move, Client by) {
        bring(plan, before);
        by.must(attempt(move, plan, by));
    }

    @Override
    public Response attempt(PlanMove move, String plan, Client caller) {
        String path = "/v1/plans/" + plan;
        return switch (move) {
            case REVISION -> caller.post(path + "/items", ITEM);
            case SUBMISSION -> caller.post(path + "/submission", Map.of());
            case ENDORSEMENT -> caller.post(path + "/endorsement", Journey.endorsement(plan));
            case RETURN -> caller.post(path + "/return", Journey.planReturn(plan));
            case WITHDRAWAL -> caller.post(path + "/withdrawal", Map.of("reasons", "时限需重新商定。"));
            case CONSULTATION -> caller.post(path + "/consultation", Map.of("days", 0));
            case ABSORPTION -> caller.put("/v1/items/" + itemOf(plan), MONTHLY, "*");
            case ADOPTION -> caller.post(path + "/adoption", Map.of());
            case TAKE_OVER -> throw new AssertionError("Nobody asks for " + move);
        };
    }

    @Override
    public String stateOf(String plan) {
        return OFFICER.get("/v1/plans/" + plan).path("state");
    }
}

package org.huiyin.rectification.commitment;

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

/** The moves of an item over REST (REC-7). */
public record ItemMachine() implements Machine<ItemState, ItemMove> {

    private static final Map<String, String> AMENDMENT =
            Map.of("field", "goal", "after", "亮灯率达到95%", "reason", "灯具到货延迟");

    @Override
    public StateTable<ItemState, ItemMove> table() {
        return ItemLife.TABLE;
    }

    @Override
    public String in(ItemState state, ItemMove move) {
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan, Journey.itemRequest(Map.of("coOrganizations", List.of())));
        if (state == ItemState.PLANNED) {
            prepareAdoption(plan, move);
            return item;
        }
        Journey.adopt(plan);
        if (move == ItemMove.AMENDMENT) {
            OFFICER.move("/v1/commitments/" + item + "/amendments", AMENDMENT);
        }
        bring(item, state);
        if (move == ItemMove.MAKE_UP && state == ItemState.RESULT_PUBLISHED) {
            rate(item, 2);
        }
        if (move == ItemMove.CONSOLIDATION && state == ItemState.CONCLUDED) {
            Journey.letConsolidationPass(item);
        }
        return item;
    }

    private static void prepareAdoption(String plan, ItemMove move) {
        if (move == ItemMove.PUBLICATION) {
            OFFICER.move("/v1/plans/" + plan + "/submission");
            Journey.endorse(plan);
            OFFICER.move("/v1/plans/" + plan + "/consultation", Map.of("days", 0));
        }
    }

    private void bring(String item, ItemState state) {
        switch (state) {
            case PLANNED, COMMITTED -> {}
            case IN_PROGRESS -> after(item, ItemState.COMMITTED, ItemMove.PROGRESS, OFFICER);
            case COMPLETION_REPORTED -> after(item, ItemState.IN_PROGRESS, ItemMove.COMPLETION, OFFICER);
            case VERIFIED -> after(item, ItemState.COMPLETION_REPORTED, ItemMove.VERIFICATION, SUPERVISOR);
            case RESULT_PUBLISHED -> after(item, ItemState.VERIFIED, ItemMove.RESULT, OFFICER);
            case CONCLUDED -> {
                bring(item, ItemState.RESULT_PUBLISHED);
                rate(item, 0);
            }
        }
    }

    private void after(String item, ItemState before, ItemMove move, Client by) {
        bring(item, before);
        by.must(attempt(move, item, by));
    }

    private static void rate(String item, int dissatisfied) {
        String survey = Journey.survey(item);
        Journey.vote(survey, 10, dissatisfied);
        SUPERVISOR.move("/v1/surveys/" + survey + "/closing");
    }

    @Override
    public Response attempt(ItemMove move, String item, Client caller) {
        String path = "/v1/items/" + item;
        return switch (move) {
            case PUBLICATION -> caller.post("/v1/plans/" + planOf(item) + "/adoption", Map.of());
            case PROGRESS -> caller.post(path + "/progress", Map.of("percent", 60, "note", "进展"));
            case AMENDMENT -> amend(item, caller);
            case COMPLETION -> caller.post(path + "/completion", Journey.completion());
            case COMPLETION_RETURN -> caller.post(path + "/completion-return", Map.of("reasons", "仍有两处未落实"), "*");
            case VERIFICATION -> caller.post(path + "/verification", Map.of("note", "属实"), "*");
            case RESULT -> caller.post(path + "/result", Map.of("text", "路灯已全部更换"));
            case MAKE_UP -> caller.post(path + "/make-up", Map.of("note", "已补课"));
            case REGULATION -> caller.post(path + "/regulations", Map.of("title", "巡查维护办法", "issuedOn", "2026-05-20"));
            case CONSOLIDATION -> find(item, "HOLDS", caller);
            case REOPENING -> find(item, "REOPENS", caller);
            case TAKE_OVER, OVERDUE, RATING, CONCLUSION, STANDSTILL -> throw new AssertionError("Nobody asks for " + move);
        };
    }

    private static Response find(String item, String finding, Client caller) {
        return caller.post(
                "/v1/consolidation-looks/" + Journey.consolidationLook(item) + "/finding",
                Map.of("finding", finding, "note", "现场查看"));
    }

    /** A look is asked for by its own id, and there is none before the conclusion. */
    @Override
    public boolean hasRequest(ItemMove move) {
        return move != ItemMove.CONSOLIDATION && move != ItemMove.REOPENING && Machine.super.hasRequest(move);
    }

    /** A planned item has no amendment to approve: there, asking for one is refused already. */
    private static Response amend(String item, Client caller) {
        String waiting = OFFICER.get("/v1/commitments/" + item + "/amendments").path("items[0].id");
        return waiting == null
                ? OFFICER.post("/v1/commitments/" + item + "/amendments", AMENDMENT)
                : caller.post("/v1/amendments/" + waiting + "/approval", Map.of());
    }

    @Override
    public boolean isOfAnother(ItemMove move) {
        return move == ItemMove.PUBLICATION;
    }

    private static String planOf(String item) {
        return OFFICER.get("/v1/items/" + item).path("planId");
    }

    @Override
    public String stateOf(String item) {
        return OFFICER.get("/v1/items/" + item).path("state");
    }
}

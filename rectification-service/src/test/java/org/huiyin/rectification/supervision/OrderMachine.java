package org.huiyin.rectification.supervision;

import java.util.Map;

import io.restassured.response.Response;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.lifecycle.Machine;
import org.huiyin.rectification.lifecycle.StateTable;

import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** The moves of an order over REST (SUP-2). */
public record OrderMachine() implements Machine<OrderState, OrderMove> {

    @Override
    public StateTable<OrderState, OrderMove> table() {
        return OrderLife.TABLE;
    }

    @Override
    public String in(OrderState state, OrderMove move) {
        String order = Journey.order();
        switch (state) {
            case ISSUED -> {}
            case ACKNOWLEDGED -> acknowledge(order);
            case CORRECTION_REPORTED -> correct(order);
            case SENT_BACK -> {
                correct(order);
                SUPERVISOR.move(path(order) + "/correction-return", Map.of("reasons", "不到位"));
            }
            case CLOSED -> {
                correct(order);
                SUPERVISOR.move(path(order) + "/closing", Map.of());
            }
            case WITHDRAWN -> SUPERVISOR.move(path(order) + "/withdrawal", Map.of("reason", "情况有变"));
        }
        return order;
    }

    @Override
    public Response attempt(OrderMove move, String order, Client caller) {
        return switch (move) {
            case ACKNOWLEDGEMENT -> caller.post(path(order) + "/acknowledgement", Map.of());
            case CORRECTION -> caller.post(path(order) + "/correction", Map.of("report", "已纠正"));
            case CORRECTION_RETURN -> caller.post(path(order) + "/correction-return", Map.of("reasons", "不到位"));
            case CLOSING -> caller.post(path(order) + "/closing", Map.of());
            case WITHDRAWAL -> caller.post(path(order) + "/withdrawal", Map.of("reason", "情况有变"));
            case HELP -> caller.post(path(order) + "/help", Map.of("text", "已上门指导"));
            case COMMENT -> caller.post(path(order) + "/comments", Map.of("text", "请抓紧"));
            case ISSUE, ESCALATION -> throw new IllegalArgumentException("No request moves an order by " + move);
        };
    }

    @Override
    public String stateOf(String order) {
        return SUPERVISOR.get(path(order)).path("state");
    }

    private static void acknowledge(String order) {
        OFFICER.move(path(order) + "/acknowledgement");
    }

    private static void correct(String order) {
        acknowledge(order);
        OFFICER.move(path(order) + "/correction", Map.of("report", "已纠正"));
    }

    private static String path(String order) {
        return "/v1/supervision-orders/" + order;
    }
}

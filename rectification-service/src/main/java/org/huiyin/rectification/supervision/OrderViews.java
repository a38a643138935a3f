package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts orders and their escalations together. */
@ApplicationScoped
class OrderViews {

    private final PanacheEscalations escalations;

    OrderViews(PanacheEscalations escalations) {
        this.escalations = escalations;
    }

    OrderView of(SupervisionOrder order) {
        return of(List.of(order)).getFirst();
    }

    List<OrderView> of(List<SupervisionOrder> orders) {
        Map<UUID, List<Escalation>> steps =
                escalations.of(orders.stream().map(order -> order.id().value()).toList());
        return orders.stream()
                .map(order -> OrderView.of(order.facts(), steps.getOrDefault(order.id().value(), List.of())))
                .toList();
    }
}

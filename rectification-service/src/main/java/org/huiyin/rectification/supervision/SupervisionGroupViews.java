package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts groups and what they look after together. */
@ApplicationScoped
class SupervisionGroupViews {

    private final PanacheAssignments assignments;

    SupervisionGroupViews(PanacheAssignments assignments) {
        this.assignments = assignments;
    }

    SupervisionGroupView of(SupervisionGroup group) {
        return of(List.of(group)).getFirst();
    }

    List<SupervisionGroupView> of(List<SupervisionGroup> groups) {
        Map<UUID, List<Assignment>> unended =
                assignments.unendedOf(groups.stream().map(group -> group.id().value()).toList());
        return groups.stream()
                .map(group -> SupervisionGroupView.of(group, unended.getOrDefault(group.id().value(), List.of())))
                .toList();
    }
}

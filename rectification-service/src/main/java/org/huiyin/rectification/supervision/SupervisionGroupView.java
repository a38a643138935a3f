package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.UUID;

/**
 * A supervision group as a client sees it.
 *
 * @param members user names
 * @param assignments those that hold or are planned
 */
record SupervisionGroupView(
        UUID id, String name, List<String> members, List<AssignmentView> assignments, long version) {

    static SupervisionGroupView of(SupervisionGroup group, List<Assignment> assignments) {
        return new SupervisionGroupView(
                group.id().value(),
                group.name(),
                group.members(),
                assignments.stream().map(AssignmentView::of).toList(),
                group.version());
    }
}

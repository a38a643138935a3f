package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.UUID;

/**
 * A supervision group as a client sees it.
 *
 * @param members user names
 */
record SupervisionGroupView(
        UUID id, String name, List<String> members, List<Assignment> assignments, long version) {

    static SupervisionGroupView of(SupervisionGroup group) {
        return new SupervisionGroupView(
                group.id().value(), group.name(), group.members(), group.assignments(), group.version());
    }
}

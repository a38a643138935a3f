package org.huiyin.rectification.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** An admin sets up a supervision group, or changes its name and members (SUP-1). */
@ApplicationScoped
class ComposeGroup {

    private final PanacheSupervisionGroups groups;
    private final ChangeLog changes;
    private final DistrictTime time;

    ComposeGroup(PanacheSupervisionGroups groups, ChangeLog changes, DistrictTime time) {
        this.groups = groups;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    SupervisionGroup setUp(String name, List<String> members, Caller caller) {
        SupervisionGroup group = SupervisionGroup.of(name, members, time.now());
        groups.persistAndFlush(group);
        return noted(group, "set-up-supervision-group", caller);
    }

    @Transactional
    SupervisionGroup change(UUID id, String name, List<String> members, @Nullable String ifMatch, Caller caller) {
        SupervisionGroup group = groups.require(id);
        EntityTags.requireMatch(ifMatch, group.version());
        group.compose(name, members, time.now());
        groups.flush();
        return noted(group, "change-supervision-group", caller);
    }

    private SupervisionGroup noted(SupervisionGroup group, String action, Caller caller) {
        changes.record(caller, action, "supervision-group", group.id().value().toString(), Map.of(
                "name", group.name(), "members", group.members()));
        return group;
    }
}

package org.huiyin.rectification.delegation;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Outcome;

/** Whoever was away is back, or the deputy can do it no longer; a leader or an admin may say so, too. */
@ApplicationScoped
class EndDelegation {

    private final PanacheTaskDelegations delegations;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;
    private final DistrictTime time;

    EndDelegation(
            PanacheTaskDelegations delegations, Jurisdiction jurisdiction, ChangeLog changes, DistrictTime time) {
        this.delegations = delegations;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    Outcome<TaskDelegation> end(UUID id, Caller caller) {
        TaskDelegation delegation = delegations.requireForMove(id);
        requireConcerned(delegation, caller);
        return delegation
                .end(time.today(), time.now())
                .whenMade(ended -> delegations.flush())
                .whenMade(ended -> changes.record(
                        caller, "end-task-delegation", "task-delegation", id.toString(), Map.of()));
    }

    private void requireConcerned(TaskDelegation delegation, Caller caller) {
        String organization = delegation.organizationCode();
        boolean isLeaderOfIt = caller.has(Role.LEADER)
                && organization != null
                && jurisdiction.ledBy(caller).covers(organization);
        if (!caller.has(Role.ADMIN) && !delegation.concerns(caller.name()) && !isLeaderOfIt) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Only those concerned, their leaders and admins end it.");
        }
    }
}

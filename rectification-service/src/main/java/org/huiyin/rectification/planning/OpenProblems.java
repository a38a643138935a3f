package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.directory.AssignedProblem;
import org.huiyin.rectification.directory.PanacheAssignedProblems;
import org.huiyin.rectification.directory.Succession;

/**
 * The problems that a plan could take up and that no item of any plan takes up yet: none is to be forgotten (REC-2).
 */
@ApplicationScoped
class OpenProblems {

    private final PanacheAssignedProblems problems;
    private final Succession succession;

    OpenProblems(PanacheAssignedProblems problems, Succession succession) {
        this.problems = problems;
        this.succession = succession;
    }

    /** Up to one row more than the limit, oldest first. */
    List<AssignedProblem> pageFor(Plan plan, @Nullable Cursor after, int limit) {
        return problems.openFor(plan.campaignId(), officeOf(plan), plan.isPersonal(), after, limit);
    }

    /** How many {@link #pageFor} lists. */
    long countOpenFor(Plan plan) {
        return problems.countOpenFor(plan.campaignId(), officeOf(plan), plan.isPersonal());
    }

    /** Problems stay with whom they were given to; whoever carries its work on may take them up (CAM-1). */
    private Set<String> officeOf(Plan plan) {
        return succession.sameOfficeAs(plan.organizationCode());
    }
}

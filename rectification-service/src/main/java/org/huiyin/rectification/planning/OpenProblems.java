package org.huiyin.rectification.planning;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.directory.AssignedProblem;
import org.huiyin.rectification.directory.PanacheAssignedProblems;

/** The problems that a plan could take up and that no item of any plan takes up yet: none is to be forgotten (REC-2). */
@ApplicationScoped
class OpenProblems {

    private final PanacheAssignedProblems problems;

    OpenProblems(PanacheAssignedProblems problems) {
        this.problems = problems;
    }

    /** Up to one row more than the limit, oldest first. */
    List<AssignedProblem> pageFor(Plan plan, @Nullable Cursor after, int limit) {
        return problems.openFor(plan.campaignId(), plan.organizationCode(), plan.isPersonal(), after, limit);
    }

    long countOpenFor(Plan plan) {
        return problems.countOpenFor(plan.campaignId(), plan.organizationCode(), plan.isPersonal());
    }
}

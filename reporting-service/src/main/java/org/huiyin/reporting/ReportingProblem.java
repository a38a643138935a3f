package org.huiyin.reporting;

import org.huiyin.kit.problem.ProblemType;

/** The errors of reporting-service; those that every service has are in the kit. */
public enum ReportingProblem implements ProblemType {
    REBUILD_RUNNING(409, "The read models are being rebuilt already");

    private final int status;
    private final String title;

    ReportingProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

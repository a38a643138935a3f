package org.huiyin.opinions.appraisal;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationStake;

/**
 * Appraisals, with their help plans, follow the members into the successor of a merged branch: somebody must go on with
 * them (APP-1, CAM-1). Those of members struck off stay with the old branch, as its ledger does.
 */
@ApplicationScoped
class StandingAppraisals implements OrganizationStake {

    private final Appraisals appraisals;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    StandingAppraisals(Appraisals appraisals, ChangeLog changeLog, DistrictTime time) {
        this.appraisals = appraisals;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Override
    public String name() {
        return "appraisals";
    }

    /** None: the members stand in the way themselves, and once they are gone nobody goes on with an appraisal. */
    @Override
    public long standing(String organizationCode) {
        return 0;
    }

    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {
        for (Appraisal appraisal : appraisals.following(organizationCode)) {
            appraisal.follow(successorCode, time.now());
            // No word and no grade: auditors read this log, and an appraisal is not for them (APP-1).
            changeLog.record(caller, "pass-on-appraisal", "appraisal", appraisal.id().toString(),
                    Map.of("from", organizationCode, "to", successorCode));
        }
    }
}

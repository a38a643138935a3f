package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Capacity;

/** Who handed over their tasks to whom; answered by the feature that keeps it. */
public interface StandIns {

    /** For whom the user stands in on the day. */
    List<StandIn> of(String deputy, LocalDate day);

    /**
     * Somebody is represented.
     *
     * @param absent user name
     * @param capacity OFFICER or SUPERVISOR
     * @param organizationCode the officer's own, or the only one that a supervisor handed over; absent for all of
     *     theirs
     * @param worksFor the organization of the absent, where it is known: of that a supervisor has nothing to hand over
     */
    record StandIn(
            String absent, Capacity capacity, @Nullable String organizationCode, @Nullable String worksFor) {

        boolean covers(Capacity needed, String organization) {
            return capacity == needed && (organizationCode == null || organizationCode.equals(organization));
        }
    }
}

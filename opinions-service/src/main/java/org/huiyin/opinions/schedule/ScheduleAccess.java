package org.huiyin.opinions.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.opinions.directory.OrganizationDirectory;

/** CAM-3: staff see and settle what their organization owes, leaders see what is below them, the office sees all. */
@RequestScoped
class ScheduleAccess {

    private final CurrentCaller caller;
    private final EntityManager entities;

    ScheduleAccess(CurrentCaller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /**
     * Whose duties.
     *
     * @param organization all when absent
     * @param isSubtree whether those of the organizations below it are meant too
     */
    record Reach(@Nullable String organization, boolean isSubtree) {}

    /** As far as was asked for and the caller may see. */
    Reach narrow(@Nullable String wanted) {
        Caller asking = caller.get();
        if (asking.hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN)) {
            return new Reach(wanted, true);
        }
        String own = asking.organization().orElse("");
        if (asking.has(Role.LEADER)) {
            if (wanted != null && !isWithin(own, wanted)) {
                throw Caller.foreignOrganization(wanted);
            }
            return new Reach(wanted == null ? own : wanted, true);
        }
        if (wanted != null && !wanted.equals(own)) {
            throw Caller.foreignOrganization(wanted);
        }
        return new Reach(own, false);
    }

    /** Whether the caller keeps the schedule of all. */
    boolean isOffice() {
        return caller.get().hasAny(Role.SORTER, Role.ADMIN);
    }

    /** The office may change all, staff what their own organization added. */
    void requireMayChange(Requirement requirement) {
        if (!isOffice()) {
            String organization = requirement.organizationCode();
            caller.get().requireOrganization(organization == null ? "the campaign office" : organization);
        }
    }

    private boolean isWithin(String top, String organization) {
        return !entities.createNativeQuery("select 1 where :wanted in (" + OrganizationDirectory.SUBTREE + ")")
                .setParameter("wanted", organization)
                .setParameter("organization", top)
                .getResultList()
                .isEmpty();
    }
}

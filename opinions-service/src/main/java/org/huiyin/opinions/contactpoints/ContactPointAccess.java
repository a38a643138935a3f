package org.huiyin.opinions.contactpoints;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** CAM-5: collectors keep and see the contact points of their own organization, the office all; auditors read. */
@RequestScoped
class ContactPointAccess {

    private final CurrentCaller caller;

    ContactPointAccess(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The organization to list: as asked for by those who see all, else the caller's own. */
    @Nullable String narrow(@Nullable String wanted) {
        if (seesAll()) {
            return wanted;
        }
        String own = caller.get().organization().orElse("");
        if (wanted != null && !wanted.equals(own)) {
            throw Caller.foreignOrganization(wanted);
        }
        return own;
    }

    void require(String homeCode) {
        if (!seesAll()) {
            caller.get().requireOrganization(homeCode);
        }
    }

    private boolean seesAll() {
        return caller.get().hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN);
    }
}

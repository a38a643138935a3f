package org.huiyin.opinions.members;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** CAM-4: members are visible to their own organization, the office and auditors, and to nobody else. */
@RequestScoped
public class LedgerAccess {

    private final CurrentCaller caller;

    LedgerAccess(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The one organization whose members the caller may see or keep; nothing for the office and auditors. */
    public Optional<String> onlyOrganization() {
        Caller asking = caller.get();
        return asking.hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN)
                ? Optional.empty()
                : Optional.of(asking.organization().orElse(""));
    }

    /** The organization to list: as asked for by those who see all, else the caller's own. */
    @Nullable String narrow(@Nullable String wanted) {
        Optional<String> only = onlyOrganization();
        if (only.isPresent() && wanted != null && !wanted.equals(only.get())) {
            throw Caller.foreignOrganization(wanted);
        }
        return only.orElse(wanted);
    }

    void require(String organizationCode) {
        if (onlyOrganization().isPresent()) {
            caller.get().requireOrganization(organizationCode);
        }
    }
}

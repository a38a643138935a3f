package org.huiyin.opinions.members;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/**
 * Says under which user name a member reads what was said of them (SRT-4, APP-1). The office does it, not the member's
 * organization: whose account stands here sees what the member's colleagues may not.
 */
@ApplicationScoped
class NameMemberAccount {

    private final Members members;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    NameMemberAccount(Members members, ChangeLog changeLog, DistrictTime time) {
        this.members = members;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** @param account absent to take it away */
    @Transactional
    Member name(Caller caller, UUID id, @Nullable String account) {
        Member member = members.require(id);
        if (account != null && members.count("account = ?1 and id <> ?2", account, id) > 0) {
            throw ProblemException.invalidField("/account", "taken", "Another member has this account.");
        }
        member.nameAccount(account, time.now());
        changeLog.record(caller, "name-member-account", "member", id.toString(), Map.of(
                "account", account == null ? "removed" : "set"));
        members.flush();
        return member;
    }
}

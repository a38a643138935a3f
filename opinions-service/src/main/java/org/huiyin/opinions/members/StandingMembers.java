package org.huiyin.opinions.members;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationStake;

/**
 * Members belong to an organization that stands: they follow it into its successor (CAM-1, CAM-4). Those struck off
 * stay in the old ledger, as what it said when it was closed.
 */
@ApplicationScoped
class StandingMembers implements OrganizationStake {

    private final Members members;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    StandingMembers(Members members, ChangeLog changeLog, DistrictTime time) {
        this.members = members;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public long standing(String organizationCode) {
        return members.count("organizationCode = ?1 and removedFor is null", organizationCode);
    }

    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {
        List<Member> following = members.ofOrganization(organizationCode);
        for (Member member : following) {
            MemberEntry before = member.entry();
            member.follow(successorCode, time.now());
            changeLog.record(caller, "change-member", "member", member.id().toString(),
                    MemberChanges.between(before, member.entry()));
        }
    }
}

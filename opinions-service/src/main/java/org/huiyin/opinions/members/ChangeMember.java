package org.huiyin.opinions.members;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;

/** Brings one entry of the ledger up to date, strikes it off, or restores it (CAM-4). */
@ApplicationScoped
class ChangeMember {

    private final Members members;
    private final RegisterMembers registration;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ChangeMember(Members members, RegisterMembers registration, ChangeLog changeLog, DistrictTime time) {
        this.members = members;
        this.registration = registration;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Transactional
    Member change(
            Caller caller, UUID id, MemberEntry entry, @Nullable String ifMatch, Optional<String> onlyOrganization) {
        Member current = members.require(id);
        EntityTags.requireMatch(ifMatch, current.version());
        registration.register(caller, List.of(entry), onlyOrganization)
                .refused()
                .forEach(refused -> EnterMember.refuse(refused.reason()));
        members.flush();
        return current;
    }

    @Transactional
    Member strikeOff(Caller caller, UUID id, RemovalReason reason) {
        Member member = members.require(id);
        if (member.isRemoved()) {
            throw notInState("REMOVED", "RESTORE");
        }
        member.strikeOff(reason, time.today(), time.now());
        changeLog.record(caller, "strike-off-member", "member", id.toString(), Map.of("reason", reason));
        members.flush();
        return member;
    }

    @Transactional
    Member restore(Caller caller, UUID id) {
        Member member = members.require(id);
        if (!member.isRemoved()) {
            throw notInState("IN_LEDGER", "STRIKE_OFF");
        }
        member.restore(time.now());
        changeLog.record(caller, "restore-member", "member", id.toString(), Map.of());
        members.flush();
        return member;
    }

    private static ProblemException notInState(String state, String allowed) {
        return new ProblemException(Problem.of(
                        OpinionsProblem.MEMBER_NOT_IN_STATE, "The entry is %s; see allowedMoves.".formatted(state))
                .with("state", state)
                .with("allowedMoves", List.of(allowed)));
    }
}

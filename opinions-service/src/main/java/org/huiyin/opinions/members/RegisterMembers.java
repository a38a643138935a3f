package org.huiyin.opinions.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationDirectory;

/**
 * Brings the ledger up to a list: new numbers are entered, known ones brought up to date, bad rows left out (CAM-4).
 */
@ApplicationScoped
public class RegisterMembers {

    private final Members members;
    private final OrganizationDirectory organizations;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RegisterMembers(Members members, OrganizationDirectory organizations, ChangeLog changeLog, DistrictTime time) {
        this.members = members;
        this.organizations = organizations;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * One transaction.
     *
     * @param onlyOrganization whose ledger the caller keeps; nothing where the caller keeps all
     */
    @Transactional
    public RegisteredMembers register(Caller caller, List<MemberEntry> entries, Optional<String> onlyOrganization) {
        Set<String> known = organizations.known(
                entries.stream().map(MemberEntry::organizationCode).collect(Collectors.toSet()));
        Map<String, Member> present = new HashMap<>();
        members.withNumbers(entries.stream().map(MemberEntry::number).collect(Collectors.toSet()))
                .forEach(member -> present.put(member.number(), member));
        List<RegisteredMembers.Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (int index = 0; index < entries.size(); index++) {
            MemberEntry entry = entries.get(index);
            Member member = present.get(entry.number());
            Optional<MemberRefusal> refusal = refusalOf(entry, member, known, seen, onlyOrganization);
            if (refusal.isPresent()) {
                refused.add(new RegisteredMembers.Refused(index, refusal.get()));
            } else if (member == null) {
                enter(caller, entry);
                created++;
            } else if (member.entry().equals(entry)) {
                unchanged++;
            } else {
                change(caller, member, entry);
                updated++;
            }
        }
        return new RegisteredMembers(created, updated, unchanged, refused);
    }

    private static Optional<MemberRefusal> refusalOf(
            MemberEntry entry, @Nullable Member member, Set<String> known, Set<String> seen, Optional<String> only) {
        Optional<MemberRefusal> fault = entry.fault();
        if (fault.isPresent()) {
            return fault;
        }
        if (!seen.add(entry.number())) {
            return Optional.of(MemberRefusal.REPEATED_NUMBER);
        }
        if (only.filter(code -> !code.equals(entry.organizationCode())).isPresent()) {
            return Optional.of(MemberRefusal.FOREIGN_ORGANIZATION);
        }
        if (!known.contains(entry.organizationCode())) {
            return Optional.of(MemberRefusal.UNKNOWN_ORGANIZATION);
        }
        if (member == null) {
            return Optional.empty();
        }
        if (only.filter(code -> !code.equals(member.organizationCode())).isPresent()) {
            return Optional.of(MemberRefusal.FOREIGN_NUMBER);
        }
        return member.isRemoved() ? Optional.of(MemberRefusal.REMOVED) : Optional.empty();
    }

    private void enter(Caller caller, MemberEntry entry) {
        Member member = new Member(entry, time.now());
        members.persist(member);
        changeLog.record(caller, "enter-member", "member", member.id().toString(), MemberChanges.after(entry));
    }

    private void change(Caller caller, Member member, MemberEntry entry) {
        MemberEntry before = member.entry();
        member.describe(entry, time.now());
        changeLog.record(
                caller, "change-member", "member", member.id().toString(), MemberChanges.between(before, entry));
    }
}

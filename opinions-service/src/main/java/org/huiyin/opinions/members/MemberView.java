package org.huiyin.opinions.members;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger as those who may see it do (CAM-4).
 *
 * @param place where a floating member lives now
 * @param relation what a floating member took along
 * @param account user name of a member who has one
 * @param removedFor absent for a member in the ledger
 */
public record MemberView(
        String id,
        String number,
        String organizationCode,
        String name,
        MemberCategory category,
        List<MemberGroup> groups,
        @Nullable String place,
        @Nullable RelationTransfer relation,
        boolean reachable,
        @Nullable String account,
        @Nullable RemovalReason removedFor,
        @Nullable LocalDate removedOn) {

    static MemberView from(Member member) {
        MemberEntry entry = member.entry();
        return new MemberView(
                member.id().toString(),
                entry.number(),
                entry.organizationCode(),
                entry.name(),
                entry.category(),
                entry.groupsInOrder(),
                entry.place(),
                entry.relation(),
                entry.reachable(),
                member.account(),
                member.removedFor(),
                member.removedOn());
    }
}

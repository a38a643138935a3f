package org.huiyin.opinions.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** What other features ask about members: never a name or a place (CAM-4). */
@ApplicationScoped
public class MemberDirectory {

    private final Members members;

    MemberDirectory(Members members) {
        this.members = members;
    }

    /**
     * A member as other features may know one.
     *
     * @param account user name (ADR 10); absent for a member without one
     * @param inLedger false once struck off
     */
    public record KnownMember(
            UUID id, String number, String organizationCode, @Nullable String account, boolean inLedger) {

        static KnownMember from(Member member) {
            return new KnownMember(
                    member.id(), member.number(), member.organizationCode(), member.account(), !member.isRemoved());
        }
    }

    public Optional<KnownMember> withNumber(String number) {
        return members.withNumber(number).map(KnownMember::from);
    }

    /** By number; nothing for those that there are not. */
    public Map<String, KnownMember> withNumbers(Collection<String> numbers) {
        Map<String, KnownMember> found = new HashMap<>();
        members.withNumbers(numbers).forEach(member -> found.put(member.number(), KnownMember.from(member)));
        return found;
    }

    public Optional<KnownMember> withId(UUID id) {
        return members.findByIdOptional(id).map(KnownMember::from);
    }

    /** Those of the ids that there are. */
    public Map<UUID, KnownMember> withIds(Collection<UUID> ids) {
        Map<UUID, KnownMember> found = new HashMap<>();
        if (!ids.isEmpty()) {
            members.<Member>list("id in ?1", ids).forEach(member -> found.put(member.id(), KnownMember.from(member)));
        }
        return found;
    }
}

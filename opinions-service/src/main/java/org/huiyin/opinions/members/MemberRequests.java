package org.huiyin.opinions.members;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** What clients send about members. */
final class MemberRequests {

    private MemberRequests() {}

    /**
     * @param groups none when absent
     * @param place required of a floating member, 不详 where it is not known; of nobody else
     * @param relation only of a floating member; NOTHING when absent
     * @param reachable true when absent
     */
    public record MemberDescription(
            @NotBlank @Size(max = 64) String organizationCode,
            @NotBlank @Size(max = MemberEntry.LONGEST_NAME) String name,
            @NotNull MemberCategory category,
            @Nullable @Size(max = 3) Set<@NotNull MemberGroup> groups,
            @Nullable @Size(max = MemberEntry.LONGEST_PLACE) String place,
            @Nullable RelationTransfer relation,
            @Nullable Boolean reachable) {

        MemberEntry toEntry(String number) {
            return new MemberEntry(
                    number,
                    organizationCode,
                    name.strip(),
                    category,
                    groups == null ? Set.of() : groups,
                    place == null || place.isBlank() ? null : place.strip(),
                    relation,
                    reachable == null || reachable);
        }
    }

    /** See {@link MemberDescription}. */
    public record NewMember(
            @NotNull @Pattern(regexp = MemberEntry.NUMBER_PATTERN) String number,
            @NotBlank @Size(max = 64) String organizationCode,
            @NotBlank @Size(max = MemberEntry.LONGEST_NAME) String name,
            @NotNull MemberCategory category,
            @Nullable @Size(max = 3) Set<@NotNull MemberGroup> groups,
            @Nullable @Size(max = MemberEntry.LONGEST_PLACE) String place,
            @Nullable RelationTransfer relation,
            @Nullable Boolean reachable) {

        MemberEntry toEntry() {
            return new MemberDescription(organizationCode, name, category, groups, place, relation, reachable)
                    .toEntry(number);
        }
    }

    /** @param account user name; absent to take it away */
    public record MemberAccount(@Nullable @Size(min = 1, max = 255) String account) {}

    /** Why a member leaves the ledger. */
    public record MemberRemoval(@NotNull RemovalReason reason) {}
}

package org.huiyin.opinions.members;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of a member; the number tells which one (CAM-4).
 *
 * @param number of the ledger, unique in the district: 1 to 64 letters, digits, dots, dashes and underscores
 * @param organizationCode to which the member belongs
 * @param name 1 to 100 characters
 * @param place where a floating member lives now; only of a floating member
 * @param relation what a floating member took along; only of a floating member
 * @param reachable whether the organization can get through to the member
 */
public record MemberEntry(
        String number,
        String organizationCode,
        String name,
        MemberCategory category,
        Set<MemberGroup> groups,
        @Nullable String place,
        @Nullable RelationTransfer relation,
        boolean reachable) {

    public static final String NUMBER_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_PLACE = 200;

    public MemberEntry {
        Objects.requireNonNull(number);
        Objects.requireNonNull(organizationCode);
        Objects.requireNonNull(name);
        Objects.requireNonNull(category);
        groups = Set.copyOf(groups);
        if (category == MemberCategory.FLOATING && relation == null) {
            relation = RelationTransfer.NOTHING;
        }
    }

    /** What is wrong with the entry as it stands, whatever the ledger holds. */
    Optional<MemberRefusal> fault() {
        if (!number.matches(NUMBER_PATTERN)) {
            return Optional.of(MemberRefusal.MALFORMED_NUMBER);
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return Optional.of(MemberRefusal.MALFORMED_NAME);
        }
        if (category == MemberCategory.FLOATING) {
            return place == null ? Optional.of(MemberRefusal.NO_PLACE) : Optional.empty();
        }
        if (place != null) {
            return Optional.of(MemberRefusal.PLACE_OF_A_RESIDENT);
        }
        return relation == null ? Optional.empty() : Optional.of(MemberRefusal.RELATION_OF_A_RESIDENT);
    }

    /** In the order of the enumeration, so that the same groups always read the same. */
    List<MemberGroup> groupsInOrder() {
        return groups.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(groups));
    }
}

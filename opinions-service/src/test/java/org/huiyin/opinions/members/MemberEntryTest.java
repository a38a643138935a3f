package org.huiyin.opinions.members;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** CAM-4: what is to be known of which member. */
class MemberEntryTest {

    @Test
    void takesAMemberInService() {
        assertThat(entry("M-1", "党员甲", MemberCategory.IN_SERVICE, null, null).fault()).isEmpty();
    }

    @Test
    void wantsToKnowWhereAFloatingMemberIs() {
        assertThat(entry("M-1", "党员甲", MemberCategory.FLOATING, null, null).fault()).contains(MemberRefusal.NO_PLACE);
        assertThat(entry("M-1", "党员甲", MemberCategory.FLOATING, "外省某市", null).fault()).isEmpty();
    }

    @Test
    void saysThatNothingWasTransferredWhenNobodySaysMore() {
        assertThat(entry("M-1", "党员甲", MemberCategory.FLOATING, "不详", null).relation())
                .isEqualTo(RelationTransfer.NOTHING);
    }

    @Test
    void knowsNoPlaceAndNoTransferOfThoseAtHome() {
        assertThat(entry("M-1", "党员甲", MemberCategory.RETIRED, "外省某市", null).fault())
                .contains(MemberRefusal.PLACE_OF_A_RESIDENT);
        assertThat(entry("M-1", "党员甲", MemberCategory.RETIRED, null, RelationTransfer.FULL).fault())
                .contains(MemberRefusal.RELATION_OF_A_RESIDENT);
    }

    @Test
    void refusesNumbersAndNamesThatAreNone() {
        assertThat(entry("甲-1", "党员甲", MemberCategory.OTHER, null, null).fault())
                .contains(MemberRefusal.MALFORMED_NUMBER);
        assertThat(entry("M-1", " ", MemberCategory.OTHER, null, null).fault()).contains(MemberRefusal.MALFORMED_NAME);
        assertThat(entry("M-1", "𠀀".repeat(100), MemberCategory.OTHER, null, null).fault()).isEmpty();
        assertThat(entry("M-1", "𠀀".repeat(101), MemberCategory.OTHER, null, null).fault())
                .contains(MemberRefusal.MALFORMED_NAME);
    }

    private static MemberEntry entry(
            String number, String name, MemberCategory category, @Nullable String place, @Nullable RelationTransfer relation) {
        return new MemberEntry(number, "DEMO-UNIT-01", name, category, Set.of(), place, relation, true);
    }
}

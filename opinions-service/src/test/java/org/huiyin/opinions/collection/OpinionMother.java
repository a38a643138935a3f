package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

/** Opinions for tests. */
final class OpinionMother {

    private OpinionMother() {}

    static OpinionContent content() {
        return content(UUID.randomUUID(), null, "路灯坏了");
    }

    static OpinionContent content(UUID campaign, String title, String text) {
        return new OpinionContent(
                campaign,
                "DEMO-UNIT-01",
                Target.UNIT_TEAM,
                Channel.ONLINE,
                Respondent.RESIDENT,
                Direction.REVERSE,
                title,
                text,
                LocalDate.of(2026, 3, 2),
                null,
                null);
    }
}

package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-2: by what a form that is typed in twice is known. */
class EntryKeyTest {

    private static final UUID ACTIVITY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            路灯不亮，请维修。|路灯不亮,请维修.
            路灯不亮，请维修。|路灯 不亮　请维修
            第3号 LED灯|第３号led灯
            “路灯”（东街）不亮！|路灯东街不亮
            路灯🔦不亮|路灯🔦不亮。
            """)
    void isTheSameForWhatTwoTypistsDoDifferently(String one, String other) {
        assertThat(key(one)).isEqualTo(key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            路灯不亮|路灯亮
            办事👍好|办事👎好
            ！！|？？
            """)
    void tellsOtherWordsApart(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void comparesWithinAnActivityAlone() {
        assertThat(EntryKey.of(content("路灯不亮", null))).isEmpty();
        assertThat(EntryKey.of(content("路灯不亮", UUID.randomUUID()))).isPresent().get().isNotEqualTo(key("路灯不亮"));
    }

    private static EntryKey key(String text) {
        return EntryKey.of(content(text, ACTIVITY)).orElseThrow();
    }

    private static OpinionContent content(String text, @Nullable UUID activity) {
        return new OpinionContent(
                UUID.randomUUID(), "UNIT", Target.UNIT_TEAM, Channel.FORM, Respondent.RESIDENT, Direction.REVERSE, null,
                text,
                LocalDate.of(2026, 3, 2), "UNIT", activity);
    }
}

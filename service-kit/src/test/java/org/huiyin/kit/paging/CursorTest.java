package org.huiyin.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.kit.problem.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTest {

    @Test
    void givesItsKeysBack() {
        Cursor cursor = Cursor.of(LocalDate.of(2026, 3, 31), "DEMO-UNIT-01");

        assertThat(Cursor.parse(cursor.encode(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+6000000-01-01", "-0001-01-01", "+999999999-12-31", "yesterday"})
    void refusesADateThatNoListGaveOut(String forged) {
        Cursor cursor = Cursor.parse(Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)), 1);

        assertThatThrownBy(() -> cursor.date(0)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "noon"})
    void refusesAnInstantThatNoListGaveOut(String forged) {
        Cursor cursor = Cursor.parse(Base64.getUrlEncoder().encodeToString(forged.getBytes(StandardCharsets.UTF_8)), 1);

        assertThatThrownBy(() -> cursor.instant(0)).isInstanceOf(ProblemException.class);
    }
}

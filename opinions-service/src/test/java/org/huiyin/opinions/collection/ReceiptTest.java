package org.huiyin.opinions.collection;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-5. */
class ReceiptTest {

    @Test
    void hasSixteenRandomDigits() {
        SecureRandom random = new SecureRandom();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < 10_000; index++) {
            String digits = Receipt.random(random).digits();
            assertThat(digits).matches("[0-9]{16}");
            seen.add(digits);
        }
        assertThat(seen).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1234 5678 9012 3456", " 1234-5678-9012-3456\n"})
    void isReadHoweverItsGroupsAreSetApart(String typed) {
        assertThat(Receipt.parse(typed)).contains(new Receipt("1234567890123456"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345678901234567", "123456789012345a", "１２３４５６７８９０１２３４５６"})
    void isNothingElse(String typed) {
        assertThat(Receipt.parse(typed)).isEmpty();
        assertThat(Receipt.parse("1".repeat(1_000_000))).isEmpty();
    }

    @Test
    void doesNotShowItsDigitsInALogLine() {
        assertThat(new Receipt("1234567890123456").toString()).doesNotContain("1234");
        assertThat(new Giver("somebody", "somewhere").toString()).doesNotContain("some");
    }
}

package org.huiyin.rectification.satisfaction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** SAT-1. */
class BallotCodeTest {

    @Test
    void isReadAsItIsPrinted() {
        BallotCode code = BallotCode.random();

        assertThat(BallotCode.parse(code.printed())).contains(code);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        assertThat(BallotCode.parse(" oil0-abcd efgh-2345 ")).contains(new BallotCode("0110ABCDEFGH2345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "UUUU-UUUU-UUUU-UUUU", "0110ABCDEFGH23456", "票票票票票票票票票票票票票票票票"})
    void isNotAnythingElse(String typed) {
        assertThat(BallotCode.parse(typed)).isEmpty();
    }

    @Test
    void isReadWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(BallotCode.parse("iiii-iiii-iiii-iiii")).contains(new BallotCode("1111111111111111"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void doesNotRepeat() {
        Set<BallotCode> codes = new HashSet<>();
        for (int made = 0; made < 10_000; made++) {
            codes.add(BallotCode.random());
        }

        assertThat(codes).hasSize(10_000);
    }
}

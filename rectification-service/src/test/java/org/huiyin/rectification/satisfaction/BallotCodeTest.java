package org.huiyin.rectification.satisfaction;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
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
        assertThat(BallotCode.parse(" oil0-abcd efgh-234p ")).contains(new BallotCode("0110ABCDEFGH234P"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "UUUU-UUUU-UUUU-UUUU", "0110ABCDEFGH234P6", "0110ABCDEFGH2345", "票票票票票票票票票票票票票票票票"})
    void isNotAnythingElse(String typed) {
        assertThat(BallotCode.parse(typed)).isEmpty();
    }

    @Test
    void isReadWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertThat(BallotCode.parse("iiii-iiii-iiii-iiim")).contains(new BallotCode("111111111111111M"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("SAT-1: any one character wrong, and any two that changed places, are noticed before the box is asked")
    void noticesASlipOfThePen() {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (int made = 0; made < 50; made++) {
            String text = BallotCode.random().text();
            for (int place = 0; place < text.length(); place++) {
                for (char other : alphabet.toCharArray()) {
                    String wrong = text.substring(0, place) + other + text.substring(place + 1);
                    assertThat(BallotCode.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(text));
                }
                for (int second = place + 1; second < text.length(); second++) {
                    String swapped = swapped(text, place, second);
                    assertThat(BallotCode.parse(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(text));
                }
            }
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

    private static String swapped(String text, int first, int second) {
        StringBuilder swapped = new StringBuilder(text);
        swapped.setCharAt(first, text.charAt(second));
        swapped.setCharAt(second, text.charAt(first));
        return swapped.toString();
    }
}

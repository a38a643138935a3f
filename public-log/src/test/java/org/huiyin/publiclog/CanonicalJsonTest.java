package org.huiyin.publiclog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** RFC 8785, as far as entries use it. */
class CanonicalJsonTest {

    @Test
    void sortsKeysAndDropsSpace() {
        assertThat(CanonicalJson.of("{ \"b\": [true, null, 56.0], \"a\" : \"\\u8def\\n\" }"))
                .isEqualTo("{\"a\":\"路\\n\",\"b\":[true,null,56]}");
    }

    /** The order is that of UTF-16 code units: a surrogate stands before U+FB33 (RFC 8785, 3.2.3). */
    @Test
    void sortsByCodeUnits() {
        assertThat(CanonicalJson.of("{\"\\ufb33\":1,\"\\ud83d\\ude00\":2,\"\\u20ac\":3}"))
                .isEqualTo("{\"€\":3,\"😀\":2,\"\ufb33\":1}");
    }

    @Test
    void refusesAKeyTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("{\"a\":1,\"a\":2}"));
    }
}

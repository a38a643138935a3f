package org.huiyin.opinions.imports;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.opinions.directory.OrganizationKind;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-6: a column holds codes or what people call them. */
class CodeOrLabelTest {

    private final CodeOrLabel<OrganizationKind> kinds = new CodeOrLabel<>(OrganizationKind.class);

    @ParameterizedTest
    @ValueSource(strings = {"DIRECT_UNIT", "direct-unit", "区直单位", " 区直 单位", "Directly affiliated unit", "ＤＩＲＥＣＴ＿ＵＮＩＴ"})
    void understandsCodesAndLabels(String text) {
        assertThat(kinds.read(text)).contains(OrganizationKind.DIRECT_UNIT);
    }

    @Test
    void doesNotGuess() {
        assertThat(kinds.read("单位")).isEmpty();
        assertThat(kinds.read("")).isEmpty();
    }
}

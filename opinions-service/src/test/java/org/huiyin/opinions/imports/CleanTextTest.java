package org.huiyin.opinions.imports;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-6: letters copied from a web page come with its blanks. */
class CleanTextTest {

    @Test
    void stripsLinesAndTheBlankOnesAround() {
        assertThat(CleanText.lines("\n\t\t\t\t\t\n\t\t\t\t\t路灯不亮！\n\t\t\t\t\t\n\t\t\t\t")).isEqualTo("路灯不亮！");
    }

    @Test
    void keepsParagraphsWithOneBlankLineBetween() {
        assertThat(CleanText.lines("\u3000\u3000第一段\r\n第二段\r\n\r\n\r\n\r\n\u00A0第三段\r")).isEqualTo("第一段\n第二段\n\n第三段");
    }

    @Test
    void dropsControlCharactersAndMendsBrokenPairs() {
        assertThat(CleanText.lines("a\u0000b\u0007c\u000Bd\uD83De\uD83D\uDE00")).isEqualTo("abc\nd\uFFFDe\uD83D\uDE00");
    }

    @Test
    void makesOneLineOfATitle() {
        assertThat(CleanText.line(" 路灯\r\n 不\t亮\u3000")).isEqualTo("路灯 不 亮");
    }

    @Test
    void leavesNothingOfBlanks() {
        assertThat(CleanText.lines(" \u3000\u00A0\uFEFF\n\t")).isEmpty();
    }
}

package org.huiyin.kit.attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.kit.attachment.type.AttachmentType;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-7: what a file is called says what it is, and nothing else. */
class DisplayNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "座谈会记录.pdf | 座谈会记录.pdf",
        "run.exe | run.pdf",
        "photo.jpg.exe | photo.jpg.pdf",
        "../../etc/passwd | passwd.pdf",
        "C:\\Users\\someone\\letter.doc | letter.pdf",
        "no ending | no ending.pdf",
        "gpj\u202Egnp.exe | gpjgnp.pdf",
        "a\"b;c<d>.pdf | abcd.pdf",
        "灯😀.pdf | 灯😀.pdf"
    })
    void keepsWhatMayBeShown(String sent, String shown) {
        assertThat(DisplayName.of(sent, AttachmentType.PDF)).contains(shown);
    }

    /** Apart from the table, whose reader has its own mind about control characters. */
    @Test
    void leavesControlCharactersOut() {
        assertThat(DisplayName.of("a\u0001b\u0007\u3000c.pdf", AttachmentType.PDF)).contains("ab c.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "/", "\u200B\uFEFF"})
    void isNothingWhereNothingIsLeft(String sent) {
        assertThat(DisplayName.of(sent, AttachmentType.PDF)).isEmpty();
    }

    @Test
    void isCutBetweenCharacters() {
        assertThat(DisplayName.of("😀".repeat(300), AttachmentType.PNG)).contains("😀".repeat(100) + ".png");
    }
}

package org.huiyin.opinions.imports;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.opinions.sorting.CategoryRow;

import static org.assertj.core.api.Assertions.assertThat;

/** SRT-1: a table of categories has no codes, and sent again it must mean the same ones. */
class CategoryPathTest {

    @Test
    void makesTheCodeOfTheNames() {
        assertThat(new CategoryPath(List.of("城乡建设", "安全生产")).toRow())
                .isEqualTo(new CategoryRow("城乡建设.安全生产", "安全生产", "城乡建设"));
        assertThat(new CategoryPath(List.of("城乡建设")).toRow()).isEqualTo(new CategoryRow("城乡建设", "城乡建设", null));
    }

    @Test
    void keepsNamesApartThatHoldTheSeparator() {
        assertThat(new CategoryPath(List.of("a.b", "c")).code())
                .isNotEqualTo(new CategoryPath(List.of("a", "b.c")).code());
        assertThat(new CategoryPath(List.of("水/电")).code()).doesNotContain("/");
    }

    @Test
    void shortensALongOneWithoutMixingItUpWithAnother() {
        // given
        String common = "长".repeat(95);

        // when
        String first = new CategoryPath(List.of(common, "甲".repeat(20))).code();
        String second = new CategoryPath(List.of(common, "乙".repeat(20))).code();

        // then
        assertThat(first).hasSizeLessThanOrEqualTo(CategoryRow.LONGEST_CODE).isNotEqualTo(second);
    }
}

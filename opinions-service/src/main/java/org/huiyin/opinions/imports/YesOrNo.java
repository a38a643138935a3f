package org.huiyin.opinions.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Understands the words by which offices say yes and no in a column. */
final class YesOrNo {

    private static final Set<String> YES = Set.of("是", "能", "可", "有", "已联系", "yes", "y", "true", "1", "√");
    private static final Set<String> NO = Set.of("否", "不能", "不可", "无", "未联系", "失联", "no", "n", "false", "0", "×");

    private YesOrNo() {}

    static Optional<Boolean> read(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}

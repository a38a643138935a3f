package org.huiyin.opinions.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.huiyin.kit.codelist.Labelled;

/** Understands a value of an enumeration by its code or by its label in Chinese or English. */
final class CodeOrLabel<E extends Enum<E> & Labelled> {

    private final Map<String, E> values = new HashMap<>();

    CodeOrLabel(Class<E> enumeration) {
        for (E constant : enumeration.getEnumConstants()) {
            values.put(key(constant.name()), constant);
            values.putIfAbsent(key(constant.zh()), constant);
            values.putIfAbsent(key(constant.en()), constant);
        }
    }

    Optional<E> read(String text) {
        return Optional.ofNullable(values.get(key(text)));
    }

    /** Case, width, blanks, dashes and underscores make no difference. */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s_\\u00A0-]+", "")
                .toLowerCase(Locale.ROOT);
    }
}

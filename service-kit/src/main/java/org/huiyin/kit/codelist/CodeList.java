package org.huiyin.kit.codelist;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The values of one enumeration.
 *
 * @param name the field that takes them, e.g. {@code channel}
 */
public record CodeList(String name, List<Code> codes) {

    public CodeList {
        codes = List.copyOf(codes);
    }

    /** @param labels by language tag: {@code zh-CN} and {@code en} */
    public record Code(String code, Map<String, String> labels) {}

    public static <E extends Enum<E> & Labelled> CodeList of(String name, Class<E> enumeration) {
        return new CodeList(
                name,
                Arrays.stream(enumeration.getEnumConstants())
                        .map(constant -> new Code(constant.name(), Map.of("zh-CN", constant.zh(), "en", constant.en())))
                        .toList());
    }
}

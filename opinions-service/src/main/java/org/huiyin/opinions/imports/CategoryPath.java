package org.huiyin.opinions.imports;

import java.util.List;

import org.huiyin.opinions.sorting.CategoryRow;

/**
 * A category by the names on the way to it. A table of categories has no codes: the code is made of the names, so that
 * the same table, sent again, means the same categories.
 *
 * @param names from the first level down
 */
record CategoryPath(List<String> names) {

    private static final String SEPARATOR = ".";
    private static final int HASH_DIGITS = 16;

    CategoryPath {
        names = List.copyOf(names);
    }

    /** {@code 城乡建设.安全生产.事故处理}; a very long one ends in a hash of the whole. */
    String code() {
        String joined = String.join(SEPARATOR, names.stream().map(name -> name.replace(SEPARATOR, "·")).toList())
                .replace('/', '／');
        if (joined.length() <= CategoryRow.LONGEST_CODE) {
            return joined;
        }
        String hash = "~" + Fingerprint.of(String.join("\n", names)).substring(0, HASH_DIGITS);
        int kept = CategoryRow.LONGEST_CODE - hash.length();
        return joined.substring(0, Character.isHighSurrogate(joined.charAt(kept - 1)) ? kept - 1 : kept) + hash;
    }

    CategoryRow toRow() {
        String parentCode = names.size() == 1 ? null : new CategoryPath(names.subList(0, names.size() - 1)).code();
        return new CategoryRow(code(), names.getLast(), parentCode);
    }
}

package org.huiyin.opinions.sorting;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known about a category; the code tells which one (SRT-1).
 *
 * @param code 1 to 100 characters
 * @param name 1 to 100 characters
 * @param parentCode absent on the first level
 */
public record CategoryRow(String code, String name, @Nullable String parentCode) {

    public static final int LONGEST_CODE = 100;
    public static final int LONGEST_NAME = 100;

    public CategoryRow {
        Objects.requireNonNull(code);
        Objects.requireNonNull(name);
    }
}

package org.huiyin.opinions.sorting;

import java.util.List;

/**
 * What became of the rows.
 *
 * @param refused rows that were left out, in their order; the others were applied
 */
public record RegisteredCategories(int created, int updated, int unchanged, List<Refused> refused) {

    public RegisteredCategories {
        refused = List.copyOf(refused);
    }

    /** @param index position in the list of rows, from 0 */
    public record Refused(int index, String code, CategoryRefusal reason) {}
}

package org.huiyin.opinions.schedule;

import java.util.List;

/**
 * What became of the entries.
 *
 * @param refused entries that were left out, in their order; the others were applied
 */
public record RegisteredRequirements(int created, int updated, int unchanged, List<Refused> refused) {

    public RegisteredRequirements {
        refused = List.copyOf(refused);
    }

    /** @param index position in the list of entries, from 0 */
    public record Refused(int index, RequirementRefusal reason) {}
}

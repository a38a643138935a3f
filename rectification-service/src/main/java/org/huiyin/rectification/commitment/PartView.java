package org.huiyin.rectification.commitment;

import org.jspecify.annotations.Nullable;

/**
 * The part of one organization in an item, as anyone sees it who sees the item (REC-8).
 *
 * @param part what it does; absent for the lead organization, which does the rest
 * @param progressPercent 0 to 100, as that organization reports it
 */
public record PartView(String organizationCode, @Nullable String part, PartState state, int progressPercent) {

    static PartView of(Part part) {
        return new PartView(part.organizationCode(), part.part(), part.state(), part.progressPercent());
    }
}

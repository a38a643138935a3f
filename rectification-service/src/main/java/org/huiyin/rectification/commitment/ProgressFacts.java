package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who is how far with an item (REC-8).
 *
 * @param percent of the whole, as it follows from milestones and parts
 * @param leadPercent the lead organization's own
 * @param lastOn the last day on which the matter moved on (REC-6)
 * @param stalledSince when the present standstill was noted
 */
record ProgressFacts(
        int percent,
        int leadPercent,
        List<Part> parts,
        @Nullable Stage stage,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate stalledSince) {

    List<PartView> partViews() {
        return parts.stream().map(PartView::of).toList();
    }

    /** The lead organization reports its part done by reporting completion of the whole. */
    PartView leadPart(String organization, boolean isCompleted) {
        if (isCompleted) {
            return new PartView(organization, null, PartState.REPORTED, 100);
        }
        PartState state = leadPercent == 0 && stage == null ? PartState.PLANNED : PartState.IN_PROGRESS;
        return new PartView(organization, null, state, leadPercent);
    }
}

package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Optional;

import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/**
 * What stands in the way of an adoption, beside the days of consultation (REC-5).
 *
 * @param unanswered comments that are neither absorbed nor answered
 * @param unmade where a comment was absorbed and the words stand as they were submitted
 * @param settledDeeds items whose practical deed was done or dropped by hand (CAM-5)
 * @param missing what the items lack of the four clears, which a change for a comment may have taken (REC-2)
 */
record AdoptionHindrances(
        long unanswered, List<MissingField> unmade, List<MissingField> settledDeeds, List<MissingField> missing) {

    static final AdoptionHindrances NONE = new AdoptionHindrances(0, List.of(), List.of(), List.of());

    AdoptionHindrances {
        unmade = List.copyOf(unmade);
        settledDeeds = List.copyOf(settledDeeds);
        missing = List.copyOf(missing);
    }

    Optional<Refusal> first() {
        if (unanswered > 0) {
            return Optional.of(new Refusal.CommentsUnanswered(unanswered));
        }
        if (!unmade.isEmpty()) {
            return Optional.of(new Refusal.AbsorbedNotChanged(unmade));
        }
        if (!settledDeeds.isEmpty()) {
            return Optional.of(new Refusal.DeedsSettled(settledDeeds));
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Refusal.NotClear(missing));
    }
}

package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whom a survey asks, what, and until when.
 *
 * @param lastDay the last day on which ballots are taken
 * @param invited of a survey among representatives; empty when nobody said how many there are
 */
record SurveyDesign(
        SurveyMethod method, String title, @Nullable String question, LocalDate lastDay, List<Invited> invited) {

    SurveyDesign {
        invited = List.copyOf(invited);
    }

    @Nullable Integer asked() {
        return invited.isEmpty() ? null : invited.stream().mapToInt(Invited::number).sum();
    }
}

package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;

/** How long ballots are taken; days are the district's. */
final class SurveyTerm {

    /** Two weekends, when whoever opens it does not say. */
    private static final int USUAL_DAYS = 14;
    /** Too few came: another week, with its weekend. */
    private static final int MORE_DAYS = 7;
    /** What nobody remembers is not rated any more. */
    private static final int MOST_DAYS = 92;

    private SurveyTerm() {}

    static LocalDate usual(LocalDate today) {
        return today.plusDays(USUAL_DAYS);
    }

    static LocalDate longest(LocalDate today) {
        return today.plusDays(MOST_DAYS);
    }

    static LocalDate extended(LocalDate today) {
        return today.plusDays(MORE_DAYS);
    }
}

package org.huiyin.opinions.appraisal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything in an appraisal that is for three pairs of eyes only; stored encrypted, grade and all, so that not even a
 * query on the database can put people in an order (APP-1, REP-7).
 *
 * @param opinions one for each source at most; the organization's is always there
 * @param remark of the member who acknowledged it
 * @param earlier what was acknowledged and then corrected, oldest first
 */
record AppraisalWords(Grade grade, List<SourceOpinion> opinions, @Nullable String remark, List<Earlier> earlier) {

    /** One more would be a conversation, not a correction. */
    static final int MOST_CORRECTIONS = 20;

    AppraisalWords {
        opinions = List.copyOf(opinions);
        earlier = List.copyOf(earlier);
    }

    /** What one side says of the member. */
    record SourceOpinion(AppraisalSource source, String words) {}

    /** @param reason why it was corrected */
    record Earlier(
            Grade grade,
            List<SourceOpinion> opinions,
            @Nullable String remark,
            @Nullable LocalDate acknowledgedOn,
            LocalDate correctedOn,
            String reason) {}

    static AppraisalWords first(Grade grade, List<SourceOpinion> opinions) {
        return new AppraisalWords(grade, opinions, null, List.of());
    }

    AppraisalWords revised(Grade newGrade, List<SourceOpinion> newOpinions) {
        return new AppraisalWords(newGrade, newOpinions, null, earlier);
    }

    AppraisalWords corrected(AppraisalWords by, @Nullable LocalDate acknowledgedOn, LocalDate today, String reason) {
        List<Earlier> more = new ArrayList<>(earlier);
        more.add(new Earlier(grade, opinions, remark, acknowledgedOn, today, reason));
        return new AppraisalWords(by.grade(), by.opinions(), null, more);
    }

    AppraisalWords remarked(@Nullable String words) {
        return new AppraisalWords(grade, opinions, words, earlier);
    }

    @Override
    public String toString() {
        return "AppraisalWords[****]";
    }
}

package org.huiyin.rectification.commitment;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-2, REC-3. */
class FourClearsTest {

    @Test
    void findsNothingMissingInAClearItem() {
        assertThat(FourClears.missingIn(ItemMother.clear())).isEmpty();
    }

    @Test
    void namesEachOfTheFourClears() {
        assertThat(FourClears.missingIn(ItemMother.empty()))
                .extracting(FourClears.Missing::field)
                .containsExactly("problem", "measures", "deadline", "goal", "track", "responsible");
    }

    @Test
    void takesBlankTextForMissing() {
        ItemContent blankGoal = ItemMother.clear().withGoal("  ");

        assertThat(FourClears.missingIn(blankGoal)).extracting(FourClears.Missing::field).containsExactly("goal");
    }

    @Test
    void asksAGradualItemForItsExplanationInterimStepsAndReview() {
        ItemContent clear = ItemMother.clear();
        ItemContent gradual = new ItemContent(
                clear.problem(), clear.goal(), clear.measures(), clear.deadline(), Track.GRADUAL, null, clear.interimSteps(),
                null, false, null, true, clear.priorityReasons(), clear.responsible(), clear.milestones());

        assertThat(FourClears.missingIn(gradual))
                .extracting(FourClears.Missing::field)
                .containsExactly("explanation", "interimSteps", "nextReviewOn");
    }

    @Test
    void isContentWithAGradualItemThatHasThem() {
        assertThat(FourClears.missingIn(ItemMother.gradual())).isEmpty();
    }

    /** REC-3. */
    @Test
    void asksALongTermItemForItsFeasibilityNote() {
        assertThat(FourClears.missingIn(longTerm(Track.GRADUAL, null)))
                .extracting(FourClears.Missing::field)
                .containsExactly("feasibility");
        assertThat(FourClears.missingIn(longTerm(Track.GRADUAL, "分三期实施，首期资金已落实"))).isEmpty();
    }

    /** REC-3. */
    @Test
    void takesNoItemForLongTermThatIsNotGradual() {
        assertThat(FourClears.missingIn(longTerm(Track.TIME_LIMITED, "分三期实施")))
                .extracting(FourClears.Missing::field)
                .containsExactly("track");
    }

    /** REC-4. */
    @Test
    void asksWhyAnItemHasPriority() {
        ItemContent clear = ItemMother.clear();
        ItemContent unfounded = new ItemContent(
                clear.problem(), clear.goal(), clear.measures(), clear.deadline(), clear.track(), null, List.of(), null, false,
                null, true, List.of(), clear.responsible(), List.of());

        assertThat(FourClears.missingIn(unfounded))
                .extracting(FourClears.Missing::field)
                .containsExactly("priorityReasons");
    }

    private static ItemContent longTerm(Track track, @Nullable String feasibility) {
        ItemContent gradual = ItemMother.gradual();
        return new ItemContent(
                gradual.problem(), gradual.goal(), gradual.measures(), gradual.deadline(), track, gradual.explanation(),
                gradual.interimSteps(), gradual.nextReviewOn(), true, feasibility, false, List.of(), gradual.responsible(),
                List.of());
    }
}

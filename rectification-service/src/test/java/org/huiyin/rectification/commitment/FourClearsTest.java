package org.huiyin.rectification.commitment;

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
                null, true, clear.responsible(), clear.milestones());

        assertThat(FourClears.missingIn(gradual))
                .extracting(FourClears.Missing::field)
                .containsExactly("explanation", "interimSteps", "nextReviewOn");
    }

    @Test
    void isContentWithAGradualItemThatHasThem() {
        assertThat(FourClears.missingIn(ItemMother.gradual())).isEmpty();
    }
}

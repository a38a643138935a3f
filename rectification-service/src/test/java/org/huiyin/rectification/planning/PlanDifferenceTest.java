package org.huiyin.rectification.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.planning.PlanContent.FrozenItem;
import org.huiyin.rectification.planning.PlanDifference.FieldChange;

import static org.assertj.core.api.Assertions.assertThat;

/** REC-1: versions from before a field was kept differ from later ones in what people changed, and in nothing else. */
class PlanDifferenceTest {

    private static final UUID ITEM = UUID.randomUUID();
    /** Of the days when it was not asked what is long-term, and why an item has priority. */
    private static final Map<String, Object> OLD = Map.of("problem", "停车难", "goal", "新增泊位200个", "priority", true);

    @Test
    @DisplayName("REC-1: what an older version did not keep is no difference, whichever of the two is older")
    void passesOverWhatAnOlderVersionDidNotKeep() {
        Map<String, Object> since = with(Map.of("longTerm", false, "priorityReasons", List.of("MOST_DISSATISFIED")));
        Map<String, Object> without = with(Map.of("longTerm", false, "priorityReasons", List.of()));

        assertThat(changes(OLD, since)).isEmpty();
        assertThat(changes(since, OLD)).isEmpty();
        assertThat(changes(OLD, without)).isEmpty();
    }

    @Test
    void tellsWhatWasChangedSince() {
        Map<String, Object> since = with(Map.of(
                "longTerm", true, "goal", "新增泊位250个", "priorityReasons", List.of("MOST_DISSATISFIED")));

        assertThat(changes(OLD, since)).containsExactly(
                new FieldChange(PlannedField.GOAL, "新增泊位200个", "新增泊位250个"),
                new FieldChange(PlannedField.LONG_TERM, null, true));
    }

    @Test
    void tellsOtherReasonsAndThatItIsNoLongerLongTerm() {
        Map<String, Object> before = with(Map.of("longTerm", true, "priorityReasons", List.of("MOST_DISSATISFIED")));
        Map<String, Object> after = with(Map.of("longTerm", false, "priorityReasons", List.of("CAN_BE_DONE_NOW")));

        assertThat(changes(before, after)).extracting(FieldChange::field)
                .containsExactly(PlannedField.LONG_TERM, PlannedField.PRIORITY_REASONS);
    }

    private static Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> fields = new HashMap<>(OLD);
        fields.putAll(more);
        return fields;
    }

    private static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        return PlanDifference.between(content(before), content(after)).changed().stream()
                .flatMap(item -> item.fields().stream())
                .toList();
    }

    private static PlanContent content(Map<String, Object> fields) {
        return new PlanContent("整改方案", List.of(new FrozenItem(ITEM, fields)));
    }
}

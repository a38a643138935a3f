package org.huiyin.rectification.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.planning.PlanContent.FrozenItem;

import static org.assertj.core.api.Assertions.assertThat;

class PlannedFieldTest {

    @Test
    @DisplayName("REC-1: whatever can be written into an item is frozen and compared, with a label in both languages")
    void knowsEverythingThatAnOfficerCanWrite() {
        List<String> writable = Arrays.stream(ItemRequest.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();

        assertThat(PlannedField.values()).extracting(PlannedField::field).containsExactlyInAnyOrderElementsOf(writable);
        assertThat(PlannedField.values()).allSatisfy(field -> {
            assertThat(field.zh()).isNotBlank();
            assertThat(field.en()).isNotBlank();
        });
    }

    @Test
    @DisplayName("REC-1: a version from before a field was known differs by that field alone")
    void comparesAVersionThatLacksAField() {
        // given
        UUID id = UUID.randomUUID();
        PlanContent before = new PlanContent("方案", List.of(new FrozenItem(id, Map.of("problem", "停车难"))));
        PlanContent after = new PlanContent(
                "方案", List.of(new FrozenItem(id, Map.of("problem", "停车难", "deadline", "2026-04-30", "unheardOf", 1))));

        // when
        PlanDifference difference = PlanDifference.between(before, after);

        // then
        assertThat(difference.changed()).singleElement().satisfies(item -> assertThat(item.fields())
                .containsExactly(new PlanDifference.FieldChange(PlannedField.DEADLINE, null, "2026-04-30")));
        assertThat(DifferenceWords.ZH.sentences(difference)).containsExactly("“停车难”：时限填为“2026-04-30”。");
        assertThat(DifferenceWords.EN.sentences(PlanDifference.between(after, before)))
                .containsExactly("“停车难”: Deadline “2026-04-30” deleted.");
    }
}

package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.rectification.CommitmentChanged;
import org.huiyin.contracts.rectification.CommitmentSnapshot;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a commitment has the shape of its schema in every state, and never speaks of a person. */
class CommitmentSnapshotContractTest {

    @ParameterizedTest
    @EnumSource(value = ItemState.class, mode = EnumSource.Mode.EXCLUDE, names = "PLANNED")
    void matchesItsSchemaInEveryState(ItemState state) {
        Contracts.assertMatches(event(ItemMother.in(state)));
    }

    @Test
    void matchesItsSchemaWithAmendmentAndRating() {
        Item item = ItemMother.in(ItemState.COMMITTED, ItemMother.planned(ItemMother.gradual(), true));
        item.amend(
                AmendmentRequest.of(item.id(), AmendedField.GOAL, "新增泊位250个", "新增地块", ItemMother.as(Capacity.OFFICER)),
                ItemMother.as(Capacity.LEADER));
        item.progress(10, ItemMother.as(Capacity.OFFICER));
        ItemMother.partsDone(item);
        item.complete("完成", ItemMother.EVIDENCE, ItemMother.as(Capacity.OFFICER));
        item.verify(ItemMother.as(Capacity.SUPERVISOR));
        item.publishResult("结果", ItemMother.as(Capacity.SORTER));
        item.rate(ItemMother.rated(Consequence.NONE), ItemMother.as(Capacity.SYSTEM));

        Contracts.assertMatches(event(item));
    }

    @Test
    void tellsThatItTakesYearsAndThatAMakeUpIsOwed() {
        ItemContent years = new ItemContent(
                "停车难", "新增泊位200个", List.of("共享机关停车场"), ItemMother.DEADLINE, Track.GRADUAL, "可用地块权属复杂",
                List.of("先开放夜间共享"), ItemMother.TODAY.plusDays(20), true, "分三期实施", false, List.of(), "分管副局长", List.of());
        Item item = ItemMother.in(ItemState.RESULT_PUBLISHED, ItemMother.planned(years, true));
        CommitmentSnapshot before = CommitmentEvents.snapshot(item.facts(), Standing.KEPT);
        item.rate(ItemMother.rated(Consequence.MAKE_UP), ItemMother.as(Capacity.SYSTEM));

        CommitmentSnapshot told = CommitmentEvents.snapshot(item.facts(), Standing.KEPT);

        assertThat(told.longTerm()).isTrue();
        assertThat(before.makeUpOwed()).isFalse();
        assertThat(told.makeUpOwed()).isTrue();
        Contracts.assertMatches(event(item));
    }

    @Test
    void matchesItsSchemaInAnotherRound() {
        Item item = ItemMother.in(ItemState.CONCLUDED);
        item.reopen(ItemMother.as(Capacity.SUPERVISOR));

        assertThat(event(item).at("/data/commitment/amendments/0/cause").asText()).isEqualTo("NEW_ROUND");
        Contracts.assertMatches(event(item));
    }

    @Test
    void withholdsEveryWordOfACommitmentAboutAPerson() {
        Item item = ItemMother.in(ItemState.RESULT_PUBLISHED, ItemMother.planned(ItemMother.gradual(), false));

        CommitmentSnapshot told = CommitmentEvents.snapshot(item.facts(), Standing.KEPT);

        assertThat(told.publicVisible()).isFalse();
        assertThat(List.of(told.problem(), told.goal(), told.explanation(), told.responsible(), told.result()))
                .containsOnly(CommitmentEvents.WITHHELD);
        assertThat(told.measures()).containsExactly(CommitmentEvents.WITHHELD);
        assertThat(told.coOrganizations()).extracting(CommitmentSnapshot.Part::part).containsOnly(CommitmentEvents.WITHHELD);
        Contracts.assertMatches(event(item));
    }

    private static JsonNode event(Item item) {
        CommitmentSnapshot snapshot = CommitmentEvents.snapshot(item.facts(), Standing.IN_PROGRESS);
        return EventJson.MAPPER.valueToTree(EventTopics.event(
                EventCatalogue.COMMITMENT_PUBLISHED, UUID.randomUUID(), 1, new CommitmentChanged(snapshot)));
    }
}

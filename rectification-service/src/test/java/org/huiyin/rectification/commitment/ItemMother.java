package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.ActMother;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** Items in every state, brought there move by move. */
public final class ItemMother {

    public static final LocalDate TODAY = ActMother.TODAY;
    public static final LocalDate DEADLINE = TODAY.plusDays(30);
    static final UUID PROBLEM = UUID.fromString("019ab000-0000-7000-8000-000000000004");
    static final Part TOWN = Part.planned("DEMO-TOWN-01", "协助夜间巡查");
    static final List<Evidence> EVIDENCE = List.of(new Evidence("验收单", "档案-1"));

    private ItemMother() {}

    public static ItemContent clear() {
        return new ItemContent(
                "演示路一带路灯长期不亮",
                "亮灯率达到98%以上",
                List.of("更换损坏灯具", "建立每周夜间巡查制度"),
                DEADLINE,
                Track.TIME_LIMITED,
                null,
                List.of(),
                null,
                false,
                null,
                true,
                List.of(PriorityReason.MOST_DISSATISFIED),
                "分管副局长",
                List.of(Milestone.planned("完成摸底", TODAY.plusDays(7), null)));
    }

    public static ItemContent gradual() {
        return new ItemContent(
                "停车难", "新增泊位200个", List.of("共享机关停车场"), DEADLINE, Track.GRADUAL, "可用地块权属复杂",
                List.of("先开放夜间共享"), TODAY.plusDays(20), false, null, false, List.of(), "分管副局长", List.of());
    }

    public static ItemContent empty() {
        return new ItemContent(
                null, null, List.of(), null, null, null, List.of(), null, false, null, false, List.of(), null, List.of());
    }

    static Item planned() {
        return planned(clear(), true);
    }

    static Item planned(ItemContent content, boolean publicVisible) {
        ItemOrigin origin = new ItemOrigin(UUID.randomUUID(), UUID.randomUUID(), "DEMO-UNIT-01", publicVisible);
        return Item.planned(origin, content, Set.of(PROBLEM), List.of(TOWN), as(Capacity.OFFICER));
    }

    static Item in(ItemState state) {
        return in(state, planned());
    }

    static Item in(ItemState state, Item item) {
        return switch (state) {
            case PLANNED -> item;
            case COMMITTED -> made(in(ItemState.PLANNED, item).publish(as(Capacity.OFFICER)));
            case IN_PROGRESS -> partsDone(made(in(ItemState.COMMITTED, item).progress(40, as(Capacity.OFFICER))));
            case COMPLETION_REPORTED ->
                made(in(ItemState.IN_PROGRESS, item).complete("措施已全部落实", EVIDENCE, as(Capacity.OFFICER)));
            case VERIFIED -> made(in(ItemState.COMPLETION_REPORTED, item).verify(as(Capacity.SUPERVISOR)));
            case RESULT_PUBLISHED ->
                made(in(ItemState.VERIFIED, item).publishResult("共更换路灯46盏", as(Capacity.OFFICER)));
            case CONCLUDED -> made(in(ItemState.RESULT_PUBLISHED, item).conclude(as(Capacity.SYSTEM)));
        };
    }

    /** Each co-operating organization has reported its part done. */
    static Item partsDone(Item item) {
        item.facts().parts().forEach(part -> made(item.progressOfPart(part, 100, ActMother.by("officer-town", Capacity.OFFICER))));
        return item;
    }

    static Satisfaction rated(Consequence consequence) {
        return new Satisfaction(1, 80, 10, 10, consequence, TODAY);
    }

    static Act as(Capacity capacity) {
        return ActMother.as(capacity);
    }

    static <T> T made(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made<T>) outcome).result();
    }
}

package org.huiyin.rectification.planning;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.Milestone;

/**
 * What an item says while it is planned, in the order in which people read it: what versions keep and compare (REC-2).
 */
enum PlannedField implements Labelled {
    PROBLEM("problem", "问题", "Problem", ItemView::problem),
    PROBLEM_IDS("problemIds", "对应的交办问题", "Assigned problems", item -> texts(item.problemIds())),
    DEED_ID("deedId", "办实事事项", "Practical deed", item -> text(item.deedId())),
    GOAL("goal", "目标", "Goal", ItemView::goal),
    MEASURES("measures", "措施", "Measures", ItemView::measures),
    DEADLINE("deadline", "时限", "Deadline", item -> text(item.deadline())),
    TRACK("track", "整改类别", "Track", item -> text(item.track())),
    EXPLANATION("explanation", "情况说明", "Explanation", ItemView::explanation),
    INTERIM_STEPS("interimSteps", "阶段性措施", "Interim steps", ItemView::interimSteps),
    NEXT_REVIEW_ON("nextReviewOn", "下次研究日期", "Next review", item -> text(item.nextReviewOn())),
    LONG_TERM("longTerm", "长期事项", "Long-term", ItemView::longTerm),
    FEASIBILITY("feasibility", "可行性论证", "Feasibility note", ItemView::feasibility),
    PRIORITY("priority", "重点", "Priority", ItemView::priority),
    PRIORITY_REASONS("priorityReasons", "列为重点的理由", "Reasons of its priority", item -> texts(item.priorityReasons())),
    RESPONSIBLE("responsible", "责任人", "Responsible post", ItemView::responsible),
    CO_ORGANIZATIONS("coOrganizations", "配合单位", "Co-operating organizations", PlannedField::parts),
    MILESTONES("milestones", "阶段性要求", "Milestones", PlannedField::milestones);

    private final String field;
    private final String zh;
    private final String en;
    private final Function<ItemView, @Nullable Object> value;

    PlannedField(String field, String zh, String en, Function<ItemView, @Nullable Object> value) {
        this.field = field;
        this.zh = zh;
        this.en = en;
        this.value = value;
    }

    static Optional<PlannedField> named(String field) {
        return Arrays.stream(values()).filter(known -> known.field.equals(field)).findFirst();
    }

    /** Everything that is filled in, as JSON has it. */
    static Map<String, Object> allOf(ItemView item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (PlannedField each : values()) {
            Object filledIn = each.value.apply(item);
            if (filledIn != null) {
                fields.put(each.field, filledIn);
            }
        }
        return fields;
    }

    private static List<Map<String, Object>> parts(ItemView item) {
        return item.coOrganizations().stream()
                .map(part -> fields("organizationCode", part.organizationCode(), "part", part.part()))
                .toList();
    }

    private static List<Map<String, Object>> milestones(ItemView item) {
        return item.milestones().stream()
                .map(PlannedField::milestone)
                .toList();
    }

    private static Map<String, Object> milestone(Milestone milestone) {
        Map<String, Object> fields = fields("title", milestone.title(), "dueOn", text(milestone.dueOn()));
        if (milestone.weight() > 0) {
            fields.put("weight", milestone.weight());
        }
        return fields;
    }

    private static Map<String, Object> fields(String name, Object value, String other, @Nullable Object valueOfOther) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        if (valueOfOther != null) {
            fields.put(other, valueOfOther);
        }
        return fields;
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The name that it has in requests. */
    String field() {
        return field;
    }

    /**
     * Whether two versions say the same of it. One from before the field was kept says nothing: its items were not
     * long-term, and why they had priority was not asked (REC-3, REC-4).
     */
    boolean isSame(@Nullable Object before, @Nullable Object after) {
        return switch (this) {
            case LONG_TERM -> Boolean.TRUE.equals(before) == Boolean.TRUE.equals(after);
            case PRIORITY_REASONS -> before == null || after == null || before.equals(after);
            default -> Objects.equals(before, after);
        };
    }

    /** Whether a comment can change it; whether there is another problem or deed to refer to is in nobody's hands. */
    boolean isOpenToComments() {
        return this != PROBLEM_IDS && this != DEED_ID;
    }

    /** What has to change with it: what a track demands with the track (REC-3), reasons with the priority (REC-4). */
    Set<PlannedField> withWhatItDraws() {
        return switch (this) {
            case TRACK, LONG_TERM ->
                EnumSet.of(TRACK, EXPLANATION, INTERIM_STEPS, NEXT_REVIEW_ON, LONG_TERM, FEASIBILITY);
            case PRIORITY, PRIORITY_REASONS -> EnumSet.of(PRIORITY, PRIORITY_REASONS);
            default -> EnumSet.of(this);
        };
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

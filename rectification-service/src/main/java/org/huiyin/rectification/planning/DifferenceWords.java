package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.rectification.commitment.PriorityReason;
import org.huiyin.rectification.commitment.Track;
import org.huiyin.rectification.planning.PlanDifference.ChangedItem;
import org.huiyin.rectification.planning.PlanDifference.FieldChange;

/** A difference as people read it, one sentence for each item that came or went and each field that changed. */
enum DifferenceWords {
    ZH("zh-CN", "新增事项“%s”。", "删除事项“%s”。", "“%s”：%s由“%s”改为“%s”。", "“%s”：%s填为“%s”。", "“%s”：%s“%s”已删去。", "；", "，", "是", "否") {

        @Override
        String label(Labelled labelled) {
            return labelled.zh();
        }
    },
    EN(
            "en", "Added: “%s”.", "Removed: “%s”.", "“%s”: %s changed from “%s” to “%s”.", "“%s”: %s set to “%s”.",
            "“%s”: %s “%s” deleted.", "; ", ", ", "yes", "no") {

        @Override
        String label(Labelled labelled) {
            return labelled.en();
        }
    };

    private final String language;
    private final String added;
    private final String removed;
    private final String changed;
    private final String filledIn;
    private final String deleted;
    private final String betweenElements;
    private final String betweenParts;
    private final String yes;
    private final String no;

    DifferenceWords(
            String language,
            String added,
            String removed,
            String changed,
            String filledIn,
            String deleted,
            String betweenElements,
            String betweenParts,
            String yes,
            String no) {
        this.language = language;
        this.added = added;
        this.removed = removed;
        this.changed = changed;
        this.filledIn = filledIn;
        this.deleted = deleted;
        this.betweenElements = betweenElements;
        this.betweenParts = betweenParts;
        this.yes = yes;
        this.no = no;
    }

    abstract String label(Labelled labelled);

    /** Language tag. */
    String language() {
        return language;
    }

    List<String> sentences(PlanDifference difference) {
        List<String> sentences = new ArrayList<>();
        difference.added().forEach(item -> sentences.add(added.formatted(item.problem())));
        difference.removed().forEach(item -> sentences.add(removed.formatted(item.problem())));
        for (ChangedItem item : difference.changed()) {
            item.fields().forEach(field -> sentences.add(sentence(item.item().problem(), field)));
        }
        return sentences;
    }

    private String sentence(String item, FieldChange change) {
        String field = label(change.field());
        String before = value(change.field(), change.before());
        String after = value(change.field(), change.after());
        if (before.isEmpty()) {
            return filledIn.formatted(item, field, after);
        }
        return after.isEmpty() ? deleted.formatted(item, field, before) : changed.formatted(item, field, before, after);
    }

    private String value(PlannedField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? yes : no;
            case Collection<?> elements ->
                elements.stream().map(element -> value(field, element)).collect(Collectors.joining(betweenElements));
            case Map<?, ?> parts ->
                parts.values().stream().map(part -> value(field, part)).collect(Collectors.joining(betweenParts));
            case String track when field == PlannedField.TRACK -> label(Track.valueOf(track));
            case String reason when field == PlannedField.PRIORITY_REASONS -> label(PriorityReason.valueOf(reason));
            default -> value.toString();
        };
    }
}

package org.huiyin.rectification.commitment;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The four clears (REC-2): content, measures, deadline and goal must all be there before anything is published; and so
 * must who answers for it, what a gradual or long-term track demands (REC-3), and why it has priority (REC-4).
 */
public final class FourClears {

    private FourClears() {}

    /** @param field name of the item's field */
    public record Missing(String field, String detail) {}

    public static List<Missing> missingIn(ItemContent content) {
        List<Missing> missing = new ArrayList<>();
        require(missing, content.problem(), "problem", "Say what is wrong.");
        if (content.measures().isEmpty()) {
            missing.add(new Missing("measures", "Say what will be done."));
        }
        require(missing, content.deadline(), "deadline", "Say by when.");
        require(missing, content.goal(), "goal", "Say what will be reached.");
        require(missing, content.track(), "track", "Choose IMMEDIATE, TIME_LIMITED or GRADUAL.");
        require(missing, content.responsible(), "responsible", "Name the post that answers for it.");
        if (content.track() == Track.GRADUAL) {
            require(missing, content.explanation(), "explanation", "Explain why it cannot be solved at once.");
            if (content.interimSteps().isEmpty()) {
                missing.add(new Missing("interimSteps", "Say what will be done until then."));
            }
            require(missing, content.nextReviewOn(), "nextReviewOn", "Say when it is looked at again.");
        }
        if (content.longTerm()) {
            if (content.track() != Track.GRADUAL) {
                missing.add(new Missing("track", "An item that takes years is GRADUAL."));
            }
            require(missing, content.feasibility(), "feasibility", "Show that it can be done, and how.");
        }
        if (content.priority() && content.priorityReasons().isEmpty()) {
            missing.add(new Missing("priorityReasons", "Say why it stands before others."));
        }
        return missing;
    }

    private static void require(List<Missing> missing, @Nullable Object value, String field, String detail) {
        boolean isBlank = value == null || value instanceof String text && text.isBlank();
        if (isBlank) {
            missing.add(new Missing(field, detail));
        }
    }
}

package org.huiyin.kit.changelog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field before and after.
 *
 * @param before absent where it was empty
 * @param after absent where it is empty now
 * @param withheld true when it changed and neither value is kept: personal data, words, secrets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldChange(
        @Schema(description = "Any JSON value", implementation = Object.class) @Nullable JsonNode before,
        @Schema(description = "Any JSON value", implementation = Object.class) @Nullable JsonNode after,
        @Nullable Boolean withheld) {

    private static final FieldChange WITHHELD = new FieldChange(null, null, true);

    private static final int LONGEST = 4_000;

    /** It changed, and that is all that is told. */
    public static FieldChange hidden() {
        return WITHHELD;
    }

    /** Two values as JSON; one that is very long is withheld rather than cut. */
    public static FieldChange of(@Nullable JsonNode before, @Nullable JsonNode after) {
        return isTooLong(before) || isTooLong(after) ? WITHHELD : new FieldChange(before, after, null);
    }

    /** This change, and then another of the same field. */
    FieldChange then(FieldChange later) {
        return withheld != null || later.withheld != null ? WITHHELD : new FieldChange(before, later.after, null);
    }

    private static boolean isTooLong(@Nullable JsonNode value) {
        return value != null && value.toString().length() > LONGEST;
    }
}

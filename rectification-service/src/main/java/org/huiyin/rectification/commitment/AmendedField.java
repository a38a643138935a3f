package org.huiyin.rectification.commitment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a commitment may be amended (REC-6). */
public enum AmendedField {
    DEADLINE,
    MEASURES,
    GOAL;

    /** The name of the field as it stands in a commitment. */
    String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AmendedField> ofFieldName(String name) {
        return Arrays.stream(values()).filter(field -> field.fieldName().equals(name)).findFirst();
    }
}

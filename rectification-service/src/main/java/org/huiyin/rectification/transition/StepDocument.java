package org.huiyin.rectification.transition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a step leaves behind (SUP-4): its words, or where they are found, or both.
 *
 * @param references files and archives that hold more
 */
record StepDocument(String title, @Nullable String text, List<Reference> references) {

    StepDocument {
        references = List.copyOf(references);
    }

    /** @param reference a document number, an address, or the id of an attachment */
    record Reference(String title, String reference) {}
}

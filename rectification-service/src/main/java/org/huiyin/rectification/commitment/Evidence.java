package org.huiyin.rectification.commitment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What shows that the work was done (REC-7): it is found somewhere, or uploaded.
 *
 * @param reference where it is found: a document number, an address of a photo
 * @param fileId an uploaded file
 */
public record Evidence(String title, @Nullable String reference, @Nullable UUID fileId) {

    /** Found somewhere else. */
    public Evidence(String title, String reference) {
        this(title, reference, null);
    }
}

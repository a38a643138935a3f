package org.huiyin.kit.attachment;

import java.util.UUID;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.kit.problem.ProblemType;

/** What came of a file that was sent. */
public sealed interface Intake {

    /**
     * Checked, cleaned and kept; now a row should tell of it.
     *
     * @param key of the storage, and the attachment's id
     * @param size in bytes, as it is kept
     * @param digest SHA-256 of what is kept, in hex: the same file sent again has the same
     */
    record Kept(UUID key, AttachmentType type, long size, String digest) implements Intake {}

    /** Not kept. @param detail what the sender can do about it */
    record Refused(ProblemType problem, String detail) implements Intake {}
}

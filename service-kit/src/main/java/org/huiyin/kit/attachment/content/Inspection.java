package org.huiyin.kit.attachment.content;

import java.nio.file.Path;

import org.huiyin.kit.attachment.type.AttachmentType;

/** What came of looking at a file. */
public sealed interface Inspection {

    /**
     * It may be kept, as it was written anew.
     *
     * @param file without whatever told of its maker
     * @param size in bytes
     */
    record Clean(AttachmentType type, Path file, long size) implements Inspection {}

    /** @param detail what the sender can do about it; nothing out of the file */
    record Refused(AttachmentProblem problem, String detail) implements Inspection {}
}

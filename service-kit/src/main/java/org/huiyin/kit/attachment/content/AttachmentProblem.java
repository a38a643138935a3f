package org.huiyin.kit.attachment.content;

import org.huiyin.kit.problem.ProblemType;

/** Why a file is not taken (COL-7). */
public enum AttachmentProblem implements ProblemType {
    ATTACHMENT_EMPTY(422, "The file is empty"),
    ATTACHMENT_TYPE_UNKNOWN(422, "The file is none of JPEG, PNG, PDF, DOCX and XLSX"),
    ATTACHMENT_DAMAGED(422, "The attached file is cut off or damaged"),
    ATTACHMENT_LOCKED(422, "The attached file is encrypted or has a password"),
    ATTACHMENT_ACTIVE(422, "The attached file holds something that runs, or another file"),
    ATTACHMENT_EXPANDS_TOO_MUCH(422, "The attached file is too large when unpacked");

    private final int status;
    private final String title;

    AttachmentProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}

package org.huiyin.opinions.attachments;

/** What can be done with an attachment; see {@link AttachmentLife}. */
public enum AttachmentMove {
    WITHDRAW,
    RESTORE,
    ERASE
}

package org.huiyin.kit.attachment;

/** The storage of attachments does not answer, or refuses: the same request may work later. */
public final class StorageAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageAway(String what, Throwable why) {
        super(what, why);
    }
}

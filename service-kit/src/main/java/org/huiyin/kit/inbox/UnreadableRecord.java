package org.huiyin.kit.inbox;

/** A record is not an event of the catalogue; it will not become one by trying again. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecord(String reason) {
        super(reason);
    }
}

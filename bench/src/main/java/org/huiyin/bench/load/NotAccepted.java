package org.huiyin.bench.load;

import java.io.IOException;

import org.huiyin.bench.load.HttpConnection.Reply;

/** An answer that was not 2xx. */
public final class NotAccepted extends IOException {

    private static final long serialVersionUID = 1L;

    private NotAccepted(String message) {
        super(message);
    }

    /** Returns the answer if it was 2xx. */
    public static Reply unlessSuccess(String request, Reply reply) throws NotAccepted {
        if (!reply.isSuccess()) {
            throw new NotAccepted("%s: %d %s".formatted(request, reply.status(), reply.text()));
        }
        return reply;
    }
}

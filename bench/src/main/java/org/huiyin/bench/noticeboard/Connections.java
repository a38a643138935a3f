package org.huiyin.bench.noticeboard;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.huiyin.bench.load.HttpConnection;
import org.huiyin.bench.load.HttpConnection.Reply;

/** As many connections as are needed at once, used again. */
final class Connections implements AutoCloseable {

    private final URI address;
    private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

    Connections(URI address) {
        this.address = address;
    }

    /** A connection that failed is not used again. */
    Reply send(byte[] request) throws IOException {
        HttpConnection connection = idle.pollFirst();
        if (connection == null) {
            connection = new HttpConnection(address);
        }
        Reply reply = connection.send(request);
        idle.addFirst(connection);
        return reply;
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : idle) {
            connection.close();
        }
    }
}

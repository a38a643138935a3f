package org.huiyin.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection that is kept alive, one request at a time. Requests are bytes that were made before, answers are read
 * no further than needed: a general client would take several times the processor time, and the service would miss it.
 */
public final class HttpConnection implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream input;
    private byte[] buffer = new byte[16 * 1024];

    /** @param address such as {@code http://localhost:8081} */
    public HttpConnection(URI address) throws IOException {
        socket = new Socket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(Math.toIntExact(TIMEOUT.toMillis()));
        socket.connect(
                new InetSocketAddress(address.getHost(), address.getPort()), Math.toIntExact(TIMEOUT.toMillis()));
        input = socket.getInputStream();
    }

    /** An answer of a service. */
    public record Reply(int status, byte[] body) {

        /** Whether the request was accepted: nothing else counts as done. */
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Sends a request made by {@link Requests} and waits for the whole answer. */
    public Reply send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int filled = 0;
        int head = -1;
        while (head < 0) {
            filled += read(filled);
            head = endOfHead(filled);
        }
        String lines = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        int length = lengthOf(lines);
        while (filled < head + length) {
            if (buffer.length < head + length) {
                buffer = Arrays.copyOf(buffer, head + length);
            }
            filled += read(filled);
        }
        return new Reply(Integer.parseInt(lines, 9, 12, 10), Arrays.copyOfRange(buffer, head, head + length));
    }

    private int read(int filled) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = input.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            throw new EOFException("The service closed the connection");
        }
        return count;
    }

    private int endOfHead(int filled) {
        for (int index = 3; index < filled; index++) {
            if (buffer[index] == '\n' && buffer[index - 1] == '\r' && buffer[index - 2] == '\n' && buffer[index - 3] == '\r') {
                return index + 1;
            }
        }
        return -1;
    }

    /** The services send their JSON with its length; an answer without one has no body. */
    static int lengthOf(String head) throws IOException {
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.contains("\r\ntransfer-encoding:")) {
            throw new IOException("An answer in chunks, which this client does not read");
        }
        int start = lower.indexOf("\r\n" + LENGTH);
        if (start < 0) {
            return 0;
        }
        int value = start + 2 + LENGTH.length();
        return Integer.parseInt(lower.substring(value, lower.indexOf('\r', value)).strip());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.huiyin.bench.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Requests as bytes. */
public final class Requests {

    private Requests() {}

    /** @param token a bearer token; empty for the public */
    public static byte[] get(String path, String token) {
        return head("GET", path, token).concat("\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param token a bearer token; empty for the public
     * @param json the body
     */
    public static byte[] post(String path, String token, String json) {
        return post(head("POST", path, token), json);
    }

    /** The same, on whatever version there is. */
    public static byte[] postOnAnyVersion(String path, String token, String json) {
        return post(head("POST", path, token) + "If-Match: *\r\n", json);
    }

    private static byte[] post(String begun, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = begun
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String head(String method, String path, String token) {
        String line = "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n".formatted(method, path);
        return token.isEmpty() ? line : line + "Authorization: Bearer " + token + "\r\n";
    }
}

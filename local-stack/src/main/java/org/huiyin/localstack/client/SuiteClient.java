package org.huiyin.localstack.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** Calls the suite over REST, as the public or as a user of the realm. Thread-safe. */
public final class SuiteClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** Well below the realm's fifteen minutes. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final SuiteAddresses addresses;
    private final UnaryOperator<String> tokenOf;
    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, long fetchedAt) {

        boolean isFresh() {
            return System.nanoTime() - fetchedAt < TOKEN_LIFE.toNanos();
        }
    }

    /** @param tokenOf fetches an access token for a user name */
    public SuiteClient(SuiteAddresses addresses, UnaryOperator<String> tokenOf) {
        this.addresses = addresses;
        this.tokenOf = tokenOf;
        this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    /** Calls without a token. */
    public Session asPublic() {
        return new Session(null);
    }

    /** Calls as a user of the realm, e.g. {@code sorter}. */
    public Session as(String username) {
        return new Session(username);
    }

    /** Calls of one caller. */
    public final class Session {

        private final @Nullable String username;

        private Session(@Nullable String username) {
            this.username = username;
        }

        public Answer get(String path) {
            return expectSuccess("GET " + path, send(request(path).GET()));
        }

        public Answer post(String path, Object body) {
            return expectSuccess("POST " + path, tryPost(path, body, Map.of()));
        }

        /** @param ifMatch the ETag of the version that was read */
        public Answer post(String path, String ifMatch, Object body) {
            return expectSuccess("POST " + path, tryPost(path, body, Map.of("If-Match", ifMatch)));
        }

        /** Creates once, however often it is called with the key. */
        public Answer create(String path, String idempotencyKey, Object body) {
            return expectSuccess("POST " + path, tryPost(path, body, Map.of("Idempotency-Key", idempotencyKey)));
        }

        public Answer put(String path, String ifMatch, Object body) {
            HttpRequest.Builder put = json(request(path).header("If-Match", ifMatch)).PUT(publisher(body));
            return expectSuccess("PUT " + path, send(put));
        }

        /** Any answer is an answer. */
        public Answer tryGet(String path) {
            return send(request(path).GET());
        }

        /** Any answer is an answer. */
        public Answer tryPost(String path, Object body, Map<String, String> headers) {
            HttpRequest.Builder post = json(request(path)).POST(publisher(body));
            headers.forEach(post::header);
            return send(post);
        }

        /** Uploads a file with a JSON part named {@code request}. */
        public Answer upload(String path, String fileName, byte[] file, Object request) {
            String boundary = "huiyin-" + UUID.randomUUID();
            byte[] head = """
                    --%1$s\r
                    Content-Disposition: form-data; name="request"\r
                    Content-Type: application/json\r
                    \r
                    %2$s\r
                    --%1$s\r
                    Content-Disposition: form-data; name="file"; filename="%3$s"\r
                    Content-Type: application/octet-stream\r
                    \r
                    """.formatted(boundary, write(request), fileName).getBytes(StandardCharsets.UTF_8);
            byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
            HttpRequest.Builder post = request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(concatenate(head, file, tail)));
            return expectSuccess("POST " + path, send(post));
        }

        private HttpRequest.Builder request(String path) {
            URI address = addresses.of(path);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
            if (username != null) {
                request.header("Authorization", "Bearer " + token(username));
            }
            return request;
        }
    }

    private String token(String username) {
        return tokens.compute(username, (name, held) -> held != null && held.isFresh()
                ? held
                : new Token(tokenOf.apply(name), System.nanoTime())).text();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = isJson ? JSON.readTree(response.body()) : MissingNode.getInstance();
            return new Answer(response.statusCode(), response.headers(), body);
        } catch (IOException failed) {
            throw new UncheckedIOException("No answer: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private static Answer expectSuccess(String request, Answer answer) {
        if (answer.status() >= 300) {
            throw new Refused(request, answer);
        }
        return answer;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher publisher(Object body) {
        return HttpRequest.BodyPublishers.ofString(write(body));
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] concatenate(byte[] first, byte[] second, byte[] third) {
        byte[] whole = new byte[first.length + second.length + third.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        System.arraycopy(third, 0, whole, first.length + second.length, third.length);
        return whole;
    }
}

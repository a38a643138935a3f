package org.huiyin.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against the HTTP server of the JDK. */
class HttpConnectionTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", exchange -> answer(exchange, 201, exchange.getRequestBody().readAllBytes()));
        server.createContext(
                "/large", exchange -> answer(exchange, 200, "意见".repeat(50_000).getBytes(StandardCharsets.UTF_8)));
        server.createContext("/token", exchange -> answer(exchange, 200,
                exchange.getRequestHeaders().getFirst("Authorization").getBytes(StandardCharsets.UTF_8)));
        server.createContext("/refused", exchange -> answer(exchange, 409, "no".getBytes(StandardCharsets.UTF_8)));
        server.createContext("/chunks", exchange -> answer(exchange, 0));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsOneRequestAfterTheOtherOnOneConnection() throws IOException {
        try (HttpConnection connection = connection()) {
            for (String body : new String[] {"{}", "{\"text\":\"路灯坏了\"}", ""}) {
                HttpConnection.Reply reply = connection.send(Requests.post("/echo", "", body));

                assertThat(reply.status()).isEqualTo(201);
                assertThat(reply.text()).isEqualTo(body);
            }
        }
    }

    @Test
    void readsAnAnswerThatIsLargerThanItsBuffer() throws IOException {
        try (HttpConnection connection = connection()) {
            assertThat(connection.send(Requests.get("/large", "")).text()).isEqualTo("意见".repeat(50_000));
        }
    }

    @Test
    void sendsTheToken() throws IOException {
        try (HttpConnection connection = connection()) {
            assertThat(connection.send(Requests.get("/token", "abc")).text()).isEqualTo("Bearer abc");
        }
    }

    @Test
    void tellsARefusal() throws IOException {
        try (HttpConnection connection = connection()) {
            HttpConnection.Reply reply = connection.send(Requests.get("/refused", ""));

            assertThat(reply.isSuccess()).isFalse();
            assertThatThrownBy(() -> NotAccepted.unlessSuccess("GET /refused", reply))
                    .hasMessage("GET /refused: 409 no");
        }
    }

    @Test
    void refusesAnAnswerInChunks() throws IOException {
        try (HttpConnection connection = connection()) {
            assertThatIOException().isThrownBy(() -> connection.send(Requests.get("/chunks", "")))
                    .withMessageContaining("chunks");
        }
    }

    private HttpConnection connection() throws IOException {
        return new HttpConnection(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write(body);
        }
    }

    private static void answer(HttpExchange exchange, long chunked) throws IOException {
        exchange.sendResponseHeaders(200, chunked);
        try (OutputStream output = exchange.getResponseBody()) {
            output.write("in pieces".getBytes(StandardCharsets.UTF_8));
        }
    }
}

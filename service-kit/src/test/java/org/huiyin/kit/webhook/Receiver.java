package org.huiyin.kit.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The other system: a real HTTP server that answers as it is told, and remembers what it was sent. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What it was sent. */
    record Request(String path, Map<String, String> headers, String body) {}

    private record Answer(int status, String body, Map<String, String> headers, Duration delay) {}

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The next request is answered so; after the last one that was said, with 204. */
    Receiver answering(int status, String body) {
        answers.add(new Answer(status, body, Map.of(), Duration.ZERO));
        return this;
    }

    Receiver redirecting(String location) {
        answers.add(new Answer(302, "", Map.of("Location", location), Duration.ZERO));
        return this;
    }

    Receiver answeringLate(Duration delay) {
        answers.add(new Answer(200, "late", Map.of(), delay));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        Answer answer = answers.poll();
        requests.add(new Request(exchange.getRequestURI().toString(), headers, body));
        if (answer == null) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            LockSupport.parkNanos(answer.delay().toNanos());
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), text.length == 0 ? -1 : text.length);
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

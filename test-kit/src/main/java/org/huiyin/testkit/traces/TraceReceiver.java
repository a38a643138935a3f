package org.huiyin.testkit.traces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.jspecify.annotations.Nullable;

/** An OTLP receiver (HTTP, protobuf) that keeps what it is sent, in a file: class loaders share nothing else. */
public final class TraceReceiver implements QuarkusTestResourceLifecycleManager {

    private static final String FILE = "huiyin.test.traces";

    private @Nullable HttpServer server;

    /** Everything that was received, as it was sent: text stands in protobuf as it is. */
    public static String received() {
        try {
            return Files.readString(Path.of(System.getProperty(FILE)), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempFile("huiyin-traces", ".otlp");
            file.toFile().deleteOnExit();
            System.setProperty(FILE, file.toString());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> keep(exchange, file));
            server.start();
            return Map.of(
                    "quarkus.otel.exporter.otlp.endpoint", "http://localhost:" + server.getAddress().getPort(),
                    "quarkus.otel.exporter.otlp.traces.protocol", "http/protobuf",
                    "quarkus.otel.bsp.schedule.delay", "200ms",
                    "quarkus.otel.traces.sampler.arg", "1.0");
        } catch (IOException failed) {
            throw new UncheckedIOException("The trace receiver does not start", failed);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static synchronized void keep(HttpExchange exchange, Path file) throws IOException {
        try (exchange) {
            Files.write(file, exchange.getRequestBody().readAllBytes(), StandardOpenOption.APPEND);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}

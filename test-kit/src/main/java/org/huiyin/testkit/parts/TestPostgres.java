package org.huiyin.testkit.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL 17 per JVM, a database per test application. */
final class TestPostgres {

    private static @Nullable EmbeddedPostgres server;

    private TestPostgres() {}

    static synchronized Map<String, String> freshDatabase() {
        EmbeddedPostgres running = running();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("No test database", failed);
        }
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(running.getPort(), name);
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    private static EmbeddedPostgres running() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL does not start", failed);
            }
        }
        return server;
    }
}

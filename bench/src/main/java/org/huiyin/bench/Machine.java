package org.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** What it ran on, without its name. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** @param order what was asked for */
    static String described(LocalDate day, String order) {
        return "%s · %d cores · %s · JDK %s · %s %s · PostgreSQL, Kafka, Keycloak, the services and the load generator on it together · `%s`".formatted(
                day, Runtime.getRuntime().availableProcessors(), memory(), Runtime.version(),
                System.getProperty("os.name"), System.getProperty("os.arch"), order);
    }

    private static String memory() {
        try {
            String total = Files.readAllLines(MEMORY).getFirst().replaceAll("[^0-9]", "");
            return "%d GB memory".formatted(Math.round(Long.parseLong(total) / 1024.0 / 1024.0));
        } catch (IOException elsewhere) {
            return "memory unknown";
        }
    }
}

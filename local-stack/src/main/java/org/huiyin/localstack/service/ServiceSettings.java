package org.huiyin.localstack.service;

import java.nio.file.Path;
import java.util.Map;

/**
 * How one service process is started.
 *
 * @param name the name of the process, such as {@code opinions-service}, or {@code opinions-service-2} for a replica
 * @param port where it listens
 * @param program its {@code quarkus-run.jar}
 * @param environment its settings
 */
public record ServiceSettings(String name, int port, Path program, Map<String, String> environment) {

    public ServiceSettings {
        environment = Map.copyOf(environment);
    }
}

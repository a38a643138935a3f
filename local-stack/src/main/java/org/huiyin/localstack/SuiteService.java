package org.huiyin.localstack;

import java.nio.file.Path;

/** The services of the suite. */
public enum SuiteService {

    OPINIONS("opinions"),
    RECTIFICATION("rectification"),
    REPORTING("reporting");

    private final String database;

    SuiteService(String database) {
        this.database = database;
    }

    /** Its database and its login there. */
    public String database() {
        return database;
    }

    /** Its module and process, such as {@code opinions-service}. */
    public String process() {
        return database + "-service";
    }

    Path program(Path root) {
        return root.resolve(process()).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }
}

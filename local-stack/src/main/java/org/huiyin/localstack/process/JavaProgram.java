package org.huiyin.localstack.process;

import java.nio.file.Path;

/** The Java that children run on: the one of the launcher itself. */
public final class JavaProgram {

    private JavaProgram() {
    }

    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

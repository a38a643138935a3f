package org.huiyin.localstack.kafka;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a JVM needs on its class path to run the broker. */
final class ClassPath {

    private ClassPath() {
    }

    /**
     * The libraries that the build put beside this module; where it did not (an IDE, a test of a single module), the
     * class path of this JVM.
     */
    static String ofThisModule() {
        try {
            Path own = Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path libraries = own.resolveSibling("lib");
            return Files.isDirectory(libraries)
                    ? own + File.pathSeparator + libraries + File.separator + "*"
                    : System.getProperty("java.class.path");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

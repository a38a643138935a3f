package org.huiyin.localstack;

import java.nio.file.Path;

/** Where this test runs. */
final class Checkout {

    private Checkout() {
    }

    /** The folder above the module, in which Maven and IDEs run its tests. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}

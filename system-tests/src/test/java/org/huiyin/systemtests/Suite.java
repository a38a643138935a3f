package org.huiyin.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.LocalStackSettings;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;

/** One throw-away stack for all tests of the JVM, on free ports, in a folder below target. */
final class Suite {

    private static @Nullable LocalStack stack;

    private Suite() {}

    static synchronized LocalStack stack() {
        if (stack == null) {
            LocalStack started = LocalStack.openFresh(
                    LocalStackSettings.throwAway(Path.of("").toAbsolutePath().getParent(), folder()),
                    (part, message) -> System.out.printf("%-22s %s%n", part, message));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            started.start();
            stack = started;
        }
        return stack;
    }

    static SuiteClient client() {
        LocalStack running = stack();
        return new SuiteClient(
                new SuiteAddresses(
                        running.opinions().address(), running.rectification().address(), running.reporting().address()),
                running.keycloak().tokens()::ofDemoUser);
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "stack"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

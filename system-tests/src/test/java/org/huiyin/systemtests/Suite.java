package org.huiyin.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.LocalStackSettings;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.keycloak.Tokens;

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

    /**
     * Calls the suite: a throw-away one, or the one that the environment names by the four variables
     * {@code HUIYIN_…_URL}, such as the containers of {@code deploy/prove}.
     */
    static SuiteClient client() {
        return new SuiteClient(addresses(), new Tokens(URI.create(keycloak() + "/realms/huiyin"))::ofDemoUser);
    }

    static SuiteAddresses addresses() {
        return isElsewhere()
                ? new SuiteAddresses(
                        named("HUIYIN_OPINIONS_URL"), named("HUIYIN_RECTIFICATION_URL"), named("HUIYIN_REPORTING_URL"))
                : new SuiteAddresses(
                        stack().opinions().address(), stack().rectification().address(), stack().reporting().address());
    }

    static URI keycloak() {
        return isElsewhere() ? named("HUIYIN_KEYCLOAK_URL") : stack().keycloak().address();
    }

    private static boolean isElsewhere() {
        return System.getenv("HUIYIN_OPINIONS_URL") != null;
    }

    private static URI named(String variable) {
        return URI.create(Objects.requireNonNull(System.getenv(variable), variable + " is not set"));
    }

    private static Path folder() {
        try {
            return Files.createDirectories(Path.of("target", "stack"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.huiyin.localstack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a stack is made of.
 *
 * @param root the checkout, where the packaged services are found
 * @param home the data folder
 * @param programs where PostgreSQL and Keycloak are unpacked, shared by all stacks of a checkout
 * @param ports where the parts listen
 */
public record LocalStackSettings(Path root, Path home, Path programs, StackPorts ports) {

    /** The variable that moves the data folder. */
    static final String HOME_VARIABLE = "HUIYIN_HOME";

    public LocalStackSettings {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        programs = programs.toAbsolutePath().normalize();
    }

    /** The settings of the launcher: {@code HUIYIN_HOME} and {@code HUIYIN_…_PORT}, or the usual ones. */
    public static LocalStackSettings fromEnvironment(Path root, Map<String, String> environment) {
        String home = environment.getOrDefault(HOME_VARIABLE, "").strip();
        return new LocalStackSettings(root, home.isEmpty() ? root.resolve(".huiyin") : Path.of(home),
                programs(root), StackPorts.fromEnvironment(environment));
    }

    /** A stack for a test: free ports and a folder that the test throws away. */
    public static LocalStackSettings throwAway(Path root, Path home) {
        return new LocalStackSettings(root, home, programs(root), StackPorts.anyFree());
    }

    private static Path programs(Path root) {
        return root.resolve(".huiyin").resolve("programs");
    }
}

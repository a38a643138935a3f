package org.huiyin.localstack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.PartFailed;

/**
 * Plays the demo once against a suite that runs elsewhere, such as in containers. Its realm has no users: they are
 * added first. After an interruption the next run goes on; the result of a demo that was played to its end is only
 * shown again.
 */
public final class Main {

    private Main() {}

    /**
     * Finds the suite by {@code HUIYIN_…_URL}, its Keycloak's administrator by password, and the file that keeps the
     * result in the environment.
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            out.println(playOnce(System.getenv(), out));
        } catch (RuntimeException failed) {
            out.println("The demo could not be played to its end; play it again to go on: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static String playOnce(Map<String, String> environment, PrintStream out) throws IOException {
        Path kept = Path.of(setting(environment, "HUIYIN_DEMO_RESULT"));
        if (Files.exists(kept)) {
            return "The demo was played before, and said then:\n" + Files.readString(kept);
        }
        String result = play(environment, out);
        Files.writeString(kept, result);
        return result;
    }

    private static String play(Map<String, String> environment, PrintStream out) {
        SuiteAddresses addresses = new SuiteAddresses(
                address(environment, "HUIYIN_OPINIONS_URL"),
                address(environment, "HUIYIN_RECTIFICATION_URL"),
                address(environment, "HUIYIN_REPORTING_URL"));
        DemoRealm realm = new DemoRealm(address(environment, "HUIYIN_KEYCLOAK_URL"));
        int added = realm.addUsers(setting(environment, "HUIYIN_KEYCLOAK_ADMIN_PASSWORD"));
        out.printf("demo  %d demo users added to the realm; their passwords are publicly known%n", added);
        SuiteClient client = new SuiteClient(addresses, realm::tokenOfDemoUser);
        return new DemoDistrict(client, (part, message) -> out.printf("%s  %s%n", part, message)).play();
    }

    private static URI address(Map<String, String> environment, String name) {
        return URI.create(setting(environment, name));
    }

    private static String setting(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new PartFailed(name + " is not set");
        }
        return value;
    }
}

package org.huiyin.opinions.integration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell lines of docs/integration.md work as they stand there: a stranger's receiver checks our signatures. */
@QuarkusTest
@WithRealParts
class IntegrationGuideComponentTest {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern USER = Pattern.compile("username=([a-z-]+)");

    @TempDir
    private static Path folder;

    @TestHTTPResource
    String address;

    @Test
    void everyLineWorksAsItStands() throws Exception {
        // given
        DemoDistrict.ensure();
        HttpServer issuer = issuer();
        Path script = folder.resolve("integration.sh");
        Files.writeString(script, "set -Eeu -o pipefail; trap 'echo \"stopped at: $BASH_COMMAND\"' ERR\n" + blocks());
        Path output = folder.resolve("integration.out");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = bash.environment();
        environment.put("OPINIONS", address.replaceAll("/$", ""));
        environment.put("KEYCLOAK", "http://127.0.0.1:" + issuer.getAddress().getPort());
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + environment.get("PATH"));

        // when
        Process run = bash.start();
        boolean ended = run.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            run.descendants().forEach(ProcessHandle::destroyForcibly);
            run.destroyForcibly();
        }
        issuer.stop(0);

        // then
        String said = Files.readString(output);
        assertThat(ended).as("It waits for something that does not come:%n%s", said).isTrue();
        assertThat(run.exitValue()).as(said).isZero();
        assertThat(said).contains("genuine ", "rotate-webhook-secret").doesNotContain("forged ");
    }

    private static String blocks() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "integration.md")));
        StringBuilder script = new StringBuilder();
        while (block.find()) {
            script.append(block.group(1));
        }
        assertThat(script).isNotEmpty();
        return script.toString();
    }

    /** Stands in for Keycloak: a token for the user, whose name is the role. */
    private static HttpServer issuer() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/huiyin/protocol/openid-connect/token", IntegrationGuideComponentTest::giveToken);
        server.start();
        return server;
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        Matcher user = USER.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String role = user.find() ? user.group(1) : "nobody";
        byte[] answer = "{\"access_token\":\"%s\"}".formatted(Tokens.forRole(role, DemoDistrict.DISTRICT))
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}

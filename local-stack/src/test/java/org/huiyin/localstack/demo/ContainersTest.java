package org.huiyin.localstack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.huiyin.localstack.kafka.TopicPlan;

import static org.assertj.core.api.Assertions.assertThat;

/** What the containers are given says the same as the local stack, and holds no secret. */
class ContainersTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void realmIsTheLocalOneWithoutItsUsers() throws IOException {
        // given
        ObjectNode local = (ObjectNode) JSON.readTree(getClass().getResourceAsStream("/realm/huiyin-realm.json"));

        // when
        JsonNode inContainers = JSON.readTree(read("deploy/keycloak/huiyin-realm.json"));

        // then
        local.remove("users");
        assertThat(inContainers).isEqualTo(local);
    }

    @Test
    void topicsAreThoseOfTheLocalStack() throws IOException {
        // given
        List<String> planned = TopicPlan.ofTheSuite().stream().map(ContainersTest::line).toList();

        // when
        List<String> made = Files.readAllLines(ROOT.resolve("deploy/kafka/topics.sh")).stream()
                .filter(line -> line.startsWith("topic "))
                .toList();

        // then
        assertThat(made).containsExactlyElementsOf(planned);
    }

    @Test
    void secretsHaveNoDefaults() throws IOException {
        // given
        Pattern variable = Pattern.compile("\\$\\{(HUIYIN_\\w*(?:PASSWORD|SECRET_KEY))([^}]*)}");

        // when
        List<MatchResult> secrets = variable.matcher(read("docker-compose.yml")).results().toList();

        // then
        assertThat(secrets).hasSizeGreaterThan(8).allSatisfy(secret -> assertThat(secret.group(2)).startsWith(":?"));
        assertThat(Files.readAllLines(ROOT.resolve(".env.example")))
                .containsAll(secrets.stream().map(secret -> secret.group(1) + "=").toList());
    }

    private static String line(TopicPlan topic) {
        // Retention by time before retention by size, as one would write it.
        return "topic %s %d %s".formatted(topic.name(), topic.partitions(),
                new TreeMap<>(topic.settings()).descendingMap().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}

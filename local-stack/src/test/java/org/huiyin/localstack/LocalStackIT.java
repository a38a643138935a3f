package org.huiyin.localstack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalStackIT {

    @TempDir
    private static Path folder;

    private static LocalStack stack;

    @BeforeAll
    static void startInfrastructure() {
        stack = LocalStack.open(LocalStackSettings.throwAway(Checkout.root(), folder), Progress.SILENT);
        stack.startInfrastructure();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void promisesOnlyWhatIsOnDisk() throws SQLException {
        assertThat(answer("opinions", "show fsync")).isEqualTo("on");
        assertThat(answer("opinions", "show synchronous_commit")).isEqualTo("on");
        assertThat(answer("opinions", "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void findsChineseTextByTrigrams() throws SQLException {
        execute("reporting", "create extension if not exists pg_trgm");

        assertThat(answer("reporting", "select array_length(show_trgm('群众意见'), 1) > 2")).isEqualTo("t");
    }

    @Test
    void keepsEveryLoginOutOfOtherDatabases() {
        for (String foreign : List.of("rectification", "reporting", "keycloak", "postgres", "template1")) {
            assertThatThrownBy(() -> stack.postgres().connect(foreign, "opinions").close())
                    .as(foreign).isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    @Test
    void makesTheTopicsOfTheSuite() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
            var topics = admin.describeTopics(List.of("opinions.directory", "opinions.events", "rectification.events", "rectification.voices",
                    "opinions-service.dlq", "rectification-service.dlq", "reporting-service.dlq"))
                    .allTopicNames().get();
            assertThat(topics.get("opinions.directory").partitions()).hasSize(12);
            assertThat(topics.get("opinions.events").partitions()).hasSize(12);
            assertThat(topics.get("rectification.events").partitions()).hasSize(12);
            assertThat(topics.get("rectification.voices").partitions()).hasSize(12);
            assertThat(topics.get("reporting-service.dlq").partitions()).hasSize(1);
            assertThat(setting(admin, "opinions.directory", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, "opinions.events", "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, "rectification.events", "retention.bytes")).isEqualTo("-1");
            assertThat(setting(admin, "rectification.voices", "retention.ms")).isEqualTo("2592000000");
            assertThat(setting(admin, "reporting-service.dlq", "retention.ms")).isEqualTo("-1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "collector, collector, DEMO-UNIT-01", "collector-town, collector, DEMO-TOWN-01", "sorter, sorter, DEMO",
        "officer, officer, DEMO-UNIT-01",
        "officer-town, officer, DEMO-TOWN-01", "supervisor, supervisor, DEMO", "supervisor-two, supervisor, DEMO",
        "leader, leader, DEMO", "auditor, auditor, DEMO", "admin, admin, DEMO"})
    void givesEachDemoUserATokenWithRoleAndOrganization(String username, String role, String organization) {
        String[] token = stack.keycloak().tokens().ofDemoUser(username).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);

        assertThat(claims).contains(
                "\"iss\":\"%s\"".formatted(stack.keycloak().issuer()),
                "\"preferred_username\":\"%s\"".formatted(username),
                "\"organization\":\"%s\"".formatted(organization));
        assertThat(claims).containsPattern("\"aud\":[^]]*\"huiyin\"")
                .containsPattern("\"sub\":\"[0-9a-f-]{36}\"")
                .containsPattern("\"roles\":\\[[^]]*\"%s\"[^]]*],\"name\"".formatted(role))
                .containsPattern("\"realm_access\":\\{\"roles\":\\[[^]]*\"%s\"".formatted(role));
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> stack.keycloak().tokens().of("auditor", "guessed"))
                .isInstanceOf(PartFailed.class).hasMessageContaining("invalid_grant");
    }

    @Test
    void refusesASecondStackOnTheSameFolder() {
        assertThatThrownBy(() -> LocalStack.open(stack.settings(), Progress.SILENT))
                .isInstanceOf(PartFailed.class).hasMessageContaining("already running");
    }

    @Test
    void keepsCommittedRowsWhenPostgresqlIsKilled() throws SQLException {
        execute("rectification", "create table kept as select 42 as answer");
        stack.postgres().kill();
        assertThat(stack.postgres().isRunning()).isFalse();

        stack.postgres().start();

        assertThat(answer("rectification", "select answer from kept")).isEqualTo("42");
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions()
                .until(() -> !stack.keycloak().tokens().ofDemoUser("auditor").isEmpty());
    }

    @Test
    void keepsAcknowledgedRecordsWhenKafkaIsKilled() throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("opinions-service.dlq", "key", "kept")).get();
        }
        stack.kafka().kill();
        assertThat(stack.kafka().isRunning()).isFalse();

        stack.kafka().start();

        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("opinions-service.dlq", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> consumer.poll(Duration.ofSeconds(1))
                    .records(partition).stream().anyMatch(record -> record.value().equals("kept")));
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }

    private static String answer(String database, String query) throws SQLException {
        try (Connection connection = stack.postgres().connect(database, database);
             Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = stack.postgres().connect(database, database);
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

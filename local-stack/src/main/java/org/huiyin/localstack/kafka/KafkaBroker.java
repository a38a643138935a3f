package org.huiyin.localstack.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

import org.huiyin.localstack.process.ChildCommand;
import org.huiyin.localstack.process.Folders;
import org.huiyin.localstack.process.JavaProgram;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.ProcessPart;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.process.StopSignal;

/** A Kafka broker of one node (KRaft, broker and controller in one) in a JVM of its own, with its log on disk. */
public final class KafkaBroker extends ProcessPart {

    static final String NAME = "kafka";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final int port;
    private final int controllerPort;
    private final List<TopicPlan> topics;

    /**
     * @param port where clients connect
     * @param controllerPort where the node talks to itself as controller
     * @param topics made when they are missing
     * @param onDeath called with the exit code when the broker ends without having been asked to
     */
    public KafkaBroker(StackHome home, int port, int controllerPort, List<TopicPlan> topics, IntConsumer onDeath) {
        super(NAME, home, STOP_GRACE, onDeath);
        this.port = port;
        this.controllerPort = controllerPort;
        this.topics = List.copyOf(topics);
    }

    @Override
    protected void bringUp() {
        writeSettings();
        Folders.completeOnce(logFolder(), this::format);
        try (Topics admin = new Topics(bootstrapServers())) {
            launch(command(), admin::brokerAnswers, START_LIMIT);
            admin.createMissing(topics);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path logFolder() {
        return home().data(NAME).resolve("log");
    }

    private Path settingsFile() {
        return home().data(NAME).resolve("server.properties");
    }

    private void writeSettings() {
        try {
            Files.createDirectories(home().data(NAME));
            Files.writeString(settingsFile(), settings(logFolder()));
        } catch (IOException e) {
            throw new PartFailed("The settings of Kafka cannot be written: " + e.getMessage(), e);
        }
    }

    private String settings(Path logFolder) {
        return Map.ofEntries(
                        Map.entry("process.roles", "broker,controller"),
                        Map.entry("node.id", "1"),
                        Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                        Map.entry("listeners",
                                "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
                        Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port),
                        Map.entry("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                        Map.entry("inter.broker.listener.name", "CLIENTS"),
                        Map.entry("controller.listener.names", "CONTROLLER"),
                        Map.entry("log.dirs", logFolder.toString()),
                        Map.entry("auto.create.topics.enable", "false"),
                        Map.entry("group.initial.rebalance.delay.ms", "0"),
                        Map.entry("offsets.topic.num.partitions", "5"),
                        Map.entry("offsets.topic.replication.factor", "1"),
                        Map.entry("transaction.state.log.num.partitions", "5"),
                        Map.entry("transaction.state.log.replication.factor", "1"),
                        Map.entry("transaction.state.log.min.isr", "1"),
                        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                        Map.entry("share.coordinator.state.topic.min.isr", "1"))
                .entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes the cluster id into an empty log folder. */
    private void format(Path unfinished) {
        home().progress().tell(NAME, "formatting the log folder (first start)");
        Path settings = settingsFile().resolveSibling("format.properties");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream printed = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            Files.createDirectories(unfinished);
            Files.writeString(settings, settings(unfinished));
            int code = StorageTool.execute(new String[] {
                "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", settings.toString()}, printed);
            if (code != 0) {
                throw new PartFailed("Kafka's log folder could not be formatted: "
                        + output.toString(StandardCharsets.UTF_8));
            }
            Files.delete(settings);
        } catch (IOException e) {
            throw new PartFailed("Kafka's log folder could not be formatted: " + e.getMessage(), e);
        }
    }

    private ChildCommand command() {
        return new ChildCommand(NAME, List.of(JavaProgram.path(), home().mark(),
                "-Xms128m", "-Xmx384m", "-XX:+UseSerialGC",
                // The quick compiler only: half the processor time to start, and enough for one machine.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.showShortLogName=true",
                "-cp", ClassPath.ofThisModule(), "kafka.Kafka", settingsFile().toString()),
                Map.of(), List.of("KAFKA_", "JAVA_TOOL_OPTIONS"), home().folder(), StopSignal.TERMINATE);
    }
}

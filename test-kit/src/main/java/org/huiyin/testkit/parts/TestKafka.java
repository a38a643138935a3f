package org.huiyin.testkit.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.Topics;

/** One Kafka broker (KRaft) per JVM, with the suite's topics. */
public final class TestKafka {

    private static final String ADDRESS = "huiyin.test.kafka";

    private static @Nullable KafkaRaftServer broker;

    private TestKafka() {}

    /**
     * Starts the broker when it does not run yet. The address is a system property: class loaders share the JVM's
     * broker.
     */
    public static synchronized String bootstrapServers() {
        String address = System.getProperty(ADDRESS);
        if (address == null) {
            address = start();
            System.setProperty(ADDRESS, address);
        }
        return address;
    }

    private static String start() {
        try {
            int clientPort = freePort();
            int controllerPort = freePort();
            Path folder = Files.createTempDirectory("huiyin-kafka");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndClean(folder)));
            Properties settings = settings(folder, clientPort, controllerPort);
            format(folder, settings);
            broker = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            broker.startup();
            String address = "127.0.0.1:" + clientPort;
            createTopics(address);
            return address;
        } catch (IOException failed) {
            throw new UncheckedIOException("Kafka does not start", failed);
        }
    }

    private static Properties settings(Path folder, int clientPort, int controllerPort) {
        Properties settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(clientPort, controllerPort)),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + clientPort),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.resolve("data").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("message.max.bytes", "5242880"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("log.cleaner.enable", "false")));
        return settings;
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, "");
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int status = StorageTool.execute(command, new PrintStream(OutputStream.nullOutputStream()));
        if (status != 0) {
            throw new IllegalStateException("Kafka's storage cannot be formatted: status " + status);
        }
    }

    private static void createTopics(String address) {
        List<NewTopic> topics = new ArrayList<>();
        Topics.ALL.forEach(topic -> topics.add(new NewTopic(topic, Topics.PARTITIONS, (short) 1)));
        topics.add(new NewTopic(Topics.VOICES, Topics.PARTITIONS, (short) 1));
        for (String service : List.of("opinions-service", "rectification-service", "reporting-service")) {
            topics.add(new NewTopic(Topics.deadLettersOf(service), 1, (short) 1));
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Topics cannot be created", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stopAndClean(Path folder) {
        if (broker != null) {
            broker.shutdown();
            broker.awaitShutdown();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("Left behind: " + folder);
        }
    }
}

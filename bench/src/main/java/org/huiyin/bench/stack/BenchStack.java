package org.huiyin.bench.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.LocalStackSettings;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.process.Progress;

/** A whole stack on free ports and in a folder of its own, with a campaign, a directory and a supervised unit. */
public final class BenchStack implements AutoCloseable {

    /** The unit whose officer and supervisor the realm knows. */
    public static final String UNIT = "DEMO-UNIT-01";

    private static final int UNITS = 40;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SUPERUSER = "postgres";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final long PAUSE = Duration.ofMillis(100).toMillis();

    private final LocalStack stack;
    private final Progress progress;
    private final SuiteClient client;
    private final ConsumerLag lag;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final String campaign;

    private record Token(String text, long fetchedAt) {}

    private BenchStack(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.client = new SuiteClient(
                new SuiteAddresses(
                        stack.opinions().address(), stack.rectification().address(), stack.reporting().address()),
                stack.keycloak().tokens()::ofDemoUser);
        this.lag = new ConsumerLag(stack.kafka().bootstrapServers());
        loadDirectory();
        this.campaign = makeCampaign();
        superviseUnit();
    }

    /** Starts everything in an empty folder; an end of this process stops it. */
    public static BenchStack start(Path root, Path folder, Progress progress) {
        LocalStack stack = LocalStack.openFresh(LocalStackSettings.throwAway(root, folder), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start();
        return new BenchStack(stack, progress);
    }

    public LocalStack parts() {
        return stack;
    }

    public SuiteClient client() {
        return client;
    }

    public String campaign() {
        return campaign;
    }

    public LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The codes of all units, the supervised one first. */
    public List<String> units() {
        return IntStream.rangeClosed(1, UNITS).mapToObj("DEMO-UNIT-%02d"::formatted).toList();
    }

    /** Tells what is going on. */
    public void tell(String part, String message) {
        progress.tell(part, message);
    }

    /** A bearer token of a user of the realm. */
    public String token(String user) {
        return tokens.compute(user, (name, held) ->
                held != null && System.nanoTime() - held.fetchedAt() < TOKEN_LIFE.toNanos()
                        ? held
                        : new Token(stack.keycloak().tokens().ofDemoUser(name), System.nanoTime())).text();
    }

    /** Connects as the superuser, who may bulk load and look at everything. */
    public Connection connect(String database) throws SQLException {
        return stack.postgres().connect(database, SUPERUSER);
    }

    /** Where the database server may keep a file. */
    public String serverFile(String name) throws SQLException {
        try (Connection connection = connect("opinions");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return row.getString(1) + "/" + name;
        }
    }

    /** Waits until nothing is on its way any more, then writes the database's pages out: each round starts alike. */
    public void settle() throws SQLException {
        await("the outboxes are empty", Duration.ofMinutes(5), () -> waiting() == 0);
        await("the consumers have read everything", Duration.ofMinutes(30), () -> lag.total() == 0);
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** Events that wait in the outboxes for the broker. */
    public long waiting() {
        return count("opinions", "select count(*) from outbox") + count("rectification", "select count(*) from outbox");
    }

    /** Records that the services have not read yet. */
    public ConsumerLag lag() {
        return lag;
    }

    private long count(String database, String query) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Asks every 100 ms until it is so. */
    public void await(String what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited %d s in vain: %s".formatted(most.toSeconds(), what));
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted: " + what, interrupted);
            }
        }
    }

    private void loadDirectory() {
        String rows = units().stream()
                .map(code -> "%s,演示单位%s,DIRECT_UNIT,DEMO,1\n".formatted(code, code.substring(10)))
                .collect(Collectors.joining("", "code,name,kind,parentCode,batch\nDEMO,演示区,DISTRICT,,1\n", ""));
        client.as("admin").upload("/v1/organizations/imports", "organizations.csv",
                rows.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());
    }

    private String makeCampaign() {
        return client.as("admin").post("/v1/campaigns", Map.of(
                "code", "bench",
                "name", "性能测试",
                "startsOn", today().minusDays(60).toString(),
                "endsOn", today().plusDays(300).toString(),
                "policy", Map.of("consultationDays", 0),
                "batches", List.of())).text("/id");
    }

    private void superviseUnit() {
        String group = client.as("admin").create("/v1/supervision-groups", "bench-group", Map.of(
                "name", "性能测试督导组", "members", List.of("supervisor"))).text("/id");
        await("rectification-service knows the unit", Duration.ofMinutes(1), () -> client.as("admin")
                .tryPost("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", UNIT), Map.of())
                .status() < 300);
    }

    @Override
    public void close() {
        lag.close();
        stack.close();
    }
}

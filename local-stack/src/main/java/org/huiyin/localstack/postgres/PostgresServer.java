package org.huiyin.localstack.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.huiyin.localstack.process.ChildCommand;
import org.huiyin.localstack.process.Folders;
import org.huiyin.localstack.process.LogTail;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.ProcessPart;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.process.StopSignal;
import org.huiyin.localstack.secrets.Secrets;

/**
 * PostgreSQL 17 as a child process. What it acknowledged survives a crash of the process and of the machine: fsync,
 * synchronous commit and full page writes are on, unlike in the embedded servers that tests use.
 */
public final class PostgresServer extends ProcessPart {

    static final String NAME = "postgresql";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);
    /** How long the processes of a server that was killed may hold on to its shared memory. */
    private static final Duration SHARED_MEMORY_LIMIT = Duration.ofSeconds(20);

    private final PostgresBinaries binaries;
    private final Secrets secrets;
    private final int port;
    private final List<String> databases;

    /**
     * @param programs where the programs are unpacked, shared by all stacks of a checkout
     * @param databases each gets a login of the same name, which alone may connect to it
     * @param onDeath called with the exit code when the server ends without having been asked to
     */
    public PostgresServer(StackHome home, Path programs, Secrets secrets, int port, List<String> databases,
                          IntConsumer onDeath) {
        super(NAME, home, STOP_GRACE, onDeath);
        this.binaries = new PostgresBinaries(programs, home.progress());
        this.secrets = secrets;
        this.port = port;
        this.databases = List.copyOf(databases);
    }

    @Override
    protected void bringUp() {
        ServerUser.requirePossible();
        binaries.unpackOnce();
        Folders.completeOnce(data(), this::initialise);
        forgetForeignPid();
        startServer();
        try (Connection connection = connect(SUPERUSER, SUPERUSER)) {
            new Databases(connection).create(databases, this::password);
        } catch (SQLException e) {
            throw new PartFailed("The databases could not be made: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** The password of a login, which has the name of its database; {@code postgres} is the superuser. */
    public String password(String login) {
        return secrets.password("postgresql-" + login);
    }

    /** Connects to a database with a login that may be of another. */
    public Connection connect(String database, String login) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), login, password(login));
    }

    private Path data() {
        return home().data(NAME).resolve("data");
    }

    private void initialise(Path data) {
        home().progress().tell(NAME, "making the data folder (first start)");
        password(SUPERUSER);
        // Builtin collation: the same order on every machine. The C.UTF-8 character classes make pg_trgm see Chinese.
        String locale = System.getProperty("os.name").toLowerCase().contains("mac") ? "en_US.UTF-8" : "C.UTF-8";
        home().run(command("postgresql-initdb", "initdb", "-D", data.toString(), "-U", SUPERUSER, "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=" + locale,
                "-A", "scram-sha-256", "--pwfile=" + secrets.file("postgresql-" + SUPERUSER)), 120);
    }

    private void startServer() {
        long patience = System.nanoTime() + SHARED_MEMORY_LIMIT.toNanos();
        while (true) {
            try {
                launch(server(), this::answers, START_LIMIT);
                return;
            } catch (PartFailed e) {
                kill();
                boolean sharedMemoryHeld = LogTail.of(home().log(NAME), 15).stream()
                        .anyMatch(line -> line.contains("shared memory block") && line.contains("still in use"));
                if (!sharedMemoryHeld || System.nanoTime() > patience) {
                    throw e;
                }
            }
        }
    }

    private ChildCommand server() {
        return command(NAME, "postgres", "-D", data().toString(),
                "-c", "port=" + port,
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "full_page_writes=on",
                "-c", "max_connections=200",
                "-c", "shared_buffers=128MB",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC");
    }

    private ChildCommand command(String name, String program, String... arguments) {
        List<String> command = ServerUser.command(
                Stream.concat(Stream.of(binaries.program(program).toString()), Stream.of(arguments)));
        return new ChildCommand(name, command, Map.of("LC_ALL", "C", "TZ", "UTC"), List.of("PG"), home().folder(),
                StopSignal.INTERRUPT);
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER, SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if ("28P01".equals(e.getSQLState())) {
                throw new PartFailed("PostgreSQL does not accept the superuser's password in %s. Were the secrets removed? "
                        .formatted(secrets.file("postgresql-" + SUPERUSER))
                        + "Put them back, or begin anew with --fresh.", e);
            }
            return false;
        }
    }

    /**
     * After a reboot the process id that PostgreSQL wrote down may belong to another program, which would keep it from
     * starting. The launcher's lock proves that no server is at work here.
     */
    private void forgetForeignPid() {
        Path file = data().resolve("postmaster.pid");
        try {
            Optional<String> pid = Files.exists(file)
                    ? Files.readAllLines(file).stream().findFirst()
                    : Optional.empty();
            boolean foreign = pid.map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of)
                    .flatMap(other -> other.info().command())
                    .filter(other -> !other.endsWith("/postgres"))
                    .isPresent();
            if (foreign) {
                home().progress().tell(NAME, "removing a stale postmaster.pid");
                Files.delete(file);
            }
        } catch (IOException | NumberFormatException e) {
            home().progress().tell(NAME, "postmaster.pid cannot be read: " + e.getMessage());
        }
    }
}

package org.huiyin.localstack.service;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

import org.huiyin.localstack.http.Readiness;
import org.huiyin.localstack.process.ChildCommand;
import org.huiyin.localstack.process.JavaProgram;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.ProcessPart;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.process.StopSignal;

/** One packaged service in a JVM of its own. */
public final class ServiceProcess extends ProcessPart {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final ServiceSettings settings;

    /**
     * @param onDeath called with the exit code when the service ends without having been asked to
     */
    public ServiceProcess(StackHome home, ServiceSettings settings, IntConsumer onDeath) {
        super(settings.name(), home, STOP_GRACE, onDeath);
        this.settings = settings;
    }

    /** Where it answers, such as {@code http://localhost:8081}. */
    public URI address() {
        return URI.create("http://localhost:" + settings.port());
    }

    @Override
    protected void bringUp() {
        requireBuilt();
        URI ready = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(settings.port()));
        launch(command(), () -> Readiness.of(ready), START_LIMIT);
    }

    /**
     * Checks that there is something to start.
     *
     * @throws PartFailed when the service was not packaged
     */
    public void requireBuilt() {
        if (!Files.exists(settings.program())) {
            throw new PartFailed("%s is not built: %s is missing.".formatted(name(), settings.program()));
        }
    }

    private ChildCommand command() {
        return new ChildCommand(name(), List.of(JavaProgram.path(), home().mark(),
                "-Xms64m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
                // What the compiler and the network have freed goes back to the system.
                "-XX:TrimNativeHeapInterval=5000", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8", "-jar", settings.program().toString()),
                environment(), List.of("JAVA_TOOL_OPTIONS"), home().folder(), StopSignal.TERMINATE);
    }

    /** Two arenas: the C library would make one for each of many threads, and keep what each once needed. */
    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(settings.environment());
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }
}

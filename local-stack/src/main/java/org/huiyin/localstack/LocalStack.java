package org.huiyin.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiyin.localstack.kafka.KafkaBroker;
import org.huiyin.localstack.kafka.TopicPlan;
import org.huiyin.localstack.keycloak.KeycloakServer;
import org.huiyin.localstack.port.Port;
import org.huiyin.localstack.postgres.PostgresServer;
import org.huiyin.localstack.process.Folders;
import org.huiyin.localstack.process.LauncherLock;
import org.huiyin.localstack.process.Leftovers;
import org.huiyin.localstack.process.LogTail;
import org.huiyin.localstack.process.Part;
import org.huiyin.localstack.process.Progress;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.secrets.Secrets;
import org.huiyin.localstack.service.ServiceProcess;
import org.huiyin.localstack.service.ServiceSettings;

/**
 * The suite on one machine. Open it, start the infrastructure or all of it, and close it: closing stops what runs, in
 * order. One open stack for one data folder; the folder keeps everything for the next one.
 */
public final class LocalStack implements AutoCloseable {

    /** What the data folder holds and {@link #openFresh} removes: nothing else in it is touched. */
    private static final List<String> OWN_FOLDERS =
            List.of("postgresql", "kafka", "keycloak", "secrets", "logs", "demo");

    private final LocalStackSettings settings;
    private final Progress progress;
    private final StackHome home;
    private final LauncherLock lock;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final ServiceProcess opinions;
    private final ServiceProcess rectification;
    private final ServiceProcess reporting;
    private final List<ServiceProcess> replicas = new ArrayList<>();

    private LocalStack(LocalStackSettings settings, Progress progress, StackHome home, LauncherLock lock) {
        this.settings = settings;
        this.progress = progress;
        this.home = home;
        this.lock = lock;
        this.secrets = new Secrets(home.data("secrets"));
        StackPorts ports = settings.ports();
        this.postgres = new PostgresServer(home, settings.programs(), secrets, ports.postgres(),
                Stream.concat(Stream.of(SuiteService.values()).map(SuiteService::database),
                        Stream.of(KeycloakServer.DATABASE)).toList(),
                code -> tellDeath("postgresql", code));
        this.kafka = new KafkaBroker(home, ports.kafka(), ports.kafkaController(), TopicPlan.ofTheSuite(),
                code -> tellDeath("kafka", code));
        this.keycloak = new KeycloakServer(home, settings.programs(), postgres, secrets, ports.keycloak(),
                code -> tellDeath("keycloak", code));
        this.opinions = service(SuiteService.OPINIONS, SuiteService.OPINIONS.process(), ports.opinions());
        this.rectification =
                service(SuiteService.RECTIFICATION, SuiteService.RECTIFICATION.process(), ports.rectification());
        this.reporting = service(SuiteService.REPORTING, SuiteService.REPORTING.process(), ports.reporting());
    }

    /**
     * Takes possession of the data folder and ends what a killed launcher left behind there.
     *
     * @throws org.huiyin.localstack.process.PartFailed when a stack on this folder is running
     */
    public static LocalStack open(LocalStackSettings settings, Progress progress) {
        StackHome home = new StackHome(settings.home(), progress);
        LauncherLock lock = take(home);
        return new LocalStack(settings, progress, home, lock);
    }

    /** The same, but removes all data before, so that the next start is a first one. */
    public static LocalStack openFresh(LocalStackSettings settings, Progress progress) {
        StackHome home = new StackHome(settings.home(), progress);
        LauncherLock lock = take(home);
        OWN_FOLDERS.stream().map(home::data).forEach(Folders::delete);
        return new LocalStack(settings, progress, home, lock);
    }

    private static LauncherLock take(StackHome home) {
        home.create();
        LauncherLock lock = LauncherLock.take(home);
        new Leftovers(home).end();
        return lock;
    }

    /** Starts everything: the infrastructure, then the services. */
    public void start() {
        services().forEach(ServiceProcess::requireBuilt);
        Port.requireFree(Stream.concat(settings.ports().infrastructure().stream(),
                settings.ports().services().stream()).toList());
        startParts();
        startServices();
    }

    /** Starts PostgreSQL, Kafka and Keycloak. */
    public void startInfrastructure() {
        Port.requireFree(settings.ports().infrastructure());
        startParts();
    }

    /** Starts the three services; the infrastructure must be running. */
    public void startServices() {
        Starts starts = new Starts(progress);
        services().forEach(service -> starts.begin(service, service::start));
        starts.await();
    }

    private void startParts() {
        Starts starts = new Starts(progress);
        var database = starts.begin(postgres, postgres::start);
        starts.begin(kafka, kafka::start);
        starts.begin(keycloak, () -> {
            keycloak.prepare();
            database.join();
            keycloak.start();
        });
        starts.await();
    }

    /** Stops the services, then Keycloak, Kafka and PostgreSQL, and gives the data folder free. May be repeated. */
    @Override
    public void close() {
        home.refuseChildren();
        List<Thread> stops = Stream.concat(replicas().stream(), services().stream())
                .map(service -> Thread.ofVirtual().start(() -> stop(service)))
                .toList();
        stops.forEach(LocalStack::join);
        stop(keycloak);
        stop(kafka);
        stop(postgres);
        home.killChildren();
        lock.close();
    }

    /** A second process of a service on another port, not started yet; it is stopped with the stack. */
    public ServiceProcess replica(SuiteService service, int port) {
        synchronized (replicas) {
            ServiceProcess replica =
                    service(service, "%s-%d".formatted(service.process(), replicas.size() + 2), port);
            replicas.add(replica);
            return replica;
        }
    }

    public LocalStackSettings settings() {
        return settings;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public ServiceProcess opinions() {
        return opinions;
    }

    public ServiceProcess rectification() {
        return rectification;
    }

    public ServiceProcess reporting() {
        return reporting;
    }

    public List<ServiceProcess> services() {
        return List.of(opinions, rectification, reporting);
    }

    private List<ServiceProcess> replicas() {
        synchronized (replicas) {
            return List.copyOf(replicas);
        }
    }

    /**
     * The settings of a service as a file of {@code NAME=value} lines that only its owner may read, for a service that
     * is run by other means, such as {@code quarkus:dev}.
     */
    public Path environmentFile(SuiteService service) {
        int port = switch (service) {
            case OPINIONS -> settings.ports().opinions();
            case RECTIFICATION -> settings.ports().rectification();
            case REPORTING -> settings.ports().reporting();
        };
        String lines = new TreeMap<>(environment(service, port)).entrySet().stream()
                .map(entry -> "%s='%s'%n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return secrets.write(service.process() + ".env", lines);
    }

    private ServiceProcess service(SuiteService service, String process, int port) {
        return new ServiceProcess(home,
                new ServiceSettings(process, port, service.program(settings.root()), environment(service, port)),
                code -> tellDeath(process, code));
    }

    private Map<String, String> environment(SuiteService service, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME", service.database(),
                "QUARKUS_DATASOURCE_PASSWORD", postgres.password(service.database()),
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer().toString(),
                // A person reads these logs, and the tail of one that failed.
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "HUIYIN_SECRET_KEY", secrets.key("key-" + service.process())));
        // A receiver of webhooks stands on this machine too.
        environment.put("HUIYIN_WEBHOOKS_PLAIN_HTTP", "true");
        environment.put("HUIYIN_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.0/8");
        return environment;
    }

    private void tellDeath(String part, int code) {
        progress.tell(part, "ended unexpectedly (exit code %d); the rest goes on without it%s"
                .formatted(code, LogTail.shown(home.log(part))));
    }

    private void stop(Part part) {
        if (part.isRunning()) {
            progress.tell(part.name(), "stopping");
            part.stop();
            progress.tell(part.name(), "stopped");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

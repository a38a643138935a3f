package org.huiyin.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntConsumer;

import org.huiyin.localstack.http.Readiness;
import org.huiyin.localstack.postgres.PostgresServer;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.ProcessPart;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.secrets.Secrets;

/** Keycloak with the realm {@code huiyin}. It keeps its data in a database of the stack's PostgreSQL. */
public final class KeycloakServer extends ProcessPart {

    /** The database and login that it needs. */
    public static final String DATABASE = "keycloak";
    static final String NAME = "keycloak";
    private static final String REALM_RESOURCE = "/realm/huiyin-realm.json";
    private static final String ADMIN_PASSWORD = "keycloak-admin";
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final KeycloakDistribution distribution;
    private final PostgresServer postgres;
    private final Secrets secrets;
    private final int port;

    /**
     * @param programs where the programs are unpacked and built, shared by all stacks of a checkout
     * @param postgres must be running, with the database {@link #DATABASE}
     * @param onDeath called with the exit code when the server ends without having been asked to
     */
    public KeycloakServer(StackHome home, Path programs, PostgresServer postgres, Secrets secrets, int port,
                          IntConsumer onDeath) {
        super(NAME, home, STOP_GRACE, onDeath);
        this.distribution = new KeycloakDistribution(home, programs);
        this.postgres = postgres;
        this.secrets = secrets;
        this.port = port;
    }

    /** Unpacks and builds the programs if that was not done yet. Needs no other part. */
    public void prepare() {
        distribution.prepareOnce();
    }

    @Override
    protected void bringUp() {
        prepare();
        byte[] realm = realm();
        distribution.offerRealm(realm);
        URI ready = URI.create("http://127.0.0.1:%d/health/ready".formatted(port));
        launch(distribution.command(NAME,
                Map.of("KC_DB_PASSWORD", postgres.password(DATABASE),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password(ADMIN_PASSWORD)),
                "start", "--optimized", "--import-realm",
                "--db-url=" + postgres.jdbcUrl(DATABASE), "--db-username=" + DATABASE,
                "--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=20",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                "--hostname=" + address(), "--cache=local"),
                () -> Readiness.of(ready), START_LIMIT);
        noteRealm(realm);
    }

    /** Where it answers, such as {@code http://localhost:8180}. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The issuer of the realm's tokens. */
    public URI issuer() {
        return URI.create(address() + "/realms/huiyin");
    }

    /** Where the password of the console's user {@code admin} is kept. */
    public Path adminPasswordFile() {
        return secrets.file(ADMIN_PASSWORD);
    }

    /** Gets access tokens for the users of the realm. */
    public Tokens tokens() {
        return new Tokens(issuer());
    }

    private static byte[] realm() {
        try (InputStream resource = KeycloakServer.class.getResourceAsStream(REALM_RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(REALM_RESOURCE + " is missing");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new PartFailed("The realm cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keycloak imports a realm only once: says so when the file has changed since. */
    private void noteRealm(byte[] realm) {
        Path note = home().data(NAME).resolve("imported-realm");
        try {
            String fingerprint = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(realm));
            if (!Files.exists(note)) {
                Files.createDirectories(note.getParent());
                Files.writeString(note, fingerprint);
            } else if (!Files.readString(note).equals(fingerprint)) {
                home().progress().tell(NAME, "the realm file has changed since it was imported; "
                        + "start with --fresh to take it over");
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new PartFailed("The realm's fingerprint cannot be kept: " + e.getMessage(), e);
        }
    }
}

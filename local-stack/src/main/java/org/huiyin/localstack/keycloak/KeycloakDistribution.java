package org.huiyin.localstack.keycloak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.huiyin.localstack.archive.TarArchive;
import org.huiyin.localstack.process.ChildCommand;
import org.huiyin.localstack.process.Folders;
import org.huiyin.localstack.process.JavaProgram;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.StackHome;
import org.huiyin.localstack.process.StopSignal;

/**
 * The programs of Keycloak, unpacked and built once for PostgreSQL. They hold no data, so that stacks can share them.
 */
final class KeycloakDistribution {

    private static final String ARCHIVE_ENDING = ".tar.gz";
    private static final int BUILD_LIMIT_SECONDS = 300;

    private final StackHome home;
    private final Path archive;
    private final Path folder;

    KeycloakDistribution(StackHome home, Path programs) {
        this.home = home;
        this.archive = archive();
        String name = archive.getFileName().toString();
        this.folder = programs.resolve(name.substring(0, name.length() - ARCHIVE_ENDING.length()));
    }

    void prepareOnce() {
        Folders.completeOnce(folder, this::unpackAndBuild);
    }

    /** Puts the realm where Keycloak looks for realms to import. */
    void offerRealm(byte[] realm) {
        Path imports = folder.resolve("data").resolve("import");
        try {
            Files.createDirectories(imports);
            Path unfinished = Files.createTempFile(folder, "realm", ".unfinished");
            Files.write(unfinished, realm);
            Files.move(unfinished, imports.resolve("huiyin-realm.json"),
                    StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PartFailed("The realm cannot be handed to Keycloak: " + e.getMessage(), e);
        }
    }

    /** Keycloak with these arguments, as its {@code kc.sh} would start it, but without a shell in between. */
    ChildCommand command(String name, Map<String, String> environment, String... arguments) {
        return command(name, folder, environment, arguments);
    }

    private ChildCommand command(String name, Path distribution, Map<String, String> environment, String... arguments) {
        Stream<String> java = Stream.of(JavaProgram.path(), home.mark(),
                // The quick compiler only: half the processor time to start, and enough for one machine.
                "-XX:TieredStopAtLevel=1",
                "-Xms128m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Duser.language=en", "-Duser.country=US",
                "-Dkc.home.dir=" + distribution,
                "-Djboss.server.config.dir=" + distribution.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp", distribution.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return new ChildCommand(name, Stream.concat(java, Stream.of(arguments)).toList(), environment,
                List.of("KC_", "KEYCLOAK_", "QUARKUS_", "JAVA_TOOL_OPTIONS"), home.folder(), StopSignal.TERMINATE);
    }

    private void unpackAndBuild(Path unfinished) {
        home.progress().tell(KeycloakServer.NAME, "unpacking the programs (once)");
        Path unpacked = unfinished.resolveSibling(unfinished.getFileName() + ".unpacked");
        try (InputStream packed = Files.newInputStream(archive)) {
            Folders.delete(unpacked);
            TarArchive.unpack(new GZIPInputStream(new BufferedInputStream(packed, 1 << 16), 1 << 16), unpacked);
            try (Stream<Path> top = Files.list(unpacked)) {
                Files.move(top.findFirst().orElseThrow(), unfinished);
            }
            Folders.delete(unpacked);
        } catch (IOException e) {
            throw new PartFailed("Keycloak could not be unpacked: " + e.getMessage(), e);
        }
        home.progress().tell(KeycloakServer.NAME, "building it for PostgreSQL (once, about 20 s)");
        home.run(command("keycloak-build", unfinished, Map.of(),
                "build", "--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false"),
                BUILD_LIMIT_SECONDS);
    }

    /** The archive that the build put beside this module. */
    private static Path archive() {
        try {
            Path own = Path.of(KeycloakDistribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path beside = own.resolveSibling("keycloak");
            if (Files.isDirectory(beside)) {
                try (Stream<Path> files = Files.list(beside)) {
                    return files.filter(file -> file.toString().endsWith(ARCHIVE_ENDING)).sorted()
                            .reduce((older, newer) -> newer)
                            .orElseThrow(() -> new PartFailed("There is no Keycloak archive in " + beside));
                }
            }
            throw new PartFailed("There is no Keycloak archive in %s. Build local-stack with Maven's package phase."
                    .formatted(beside));
        } catch (IOException | URISyntaxException e) {
            throw new PartFailed("The Keycloak archive cannot be found: " + e.getMessage(), e);
        }
    }
}

package org.huiyin.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;

import org.tukaani.xz.XZInputStream;

import org.huiyin.localstack.archive.TarArchive;
import org.huiyin.localstack.process.Folders;
import org.huiyin.localstack.process.PartFailed;
import org.huiyin.localstack.process.Progress;

/** The programs of PostgreSQL for this machine, unpacked once from the jar that carries them. */
final class PostgresBinaries {

    private final Path folder;
    private final Progress progress;

    PostgresBinaries(Path programs, Progress progress) {
        this.folder = programs.resolve("postgresql-17");
        this.progress = progress;
    }

    void unpackOnce() {
        Folders.completeOnce(folder, this::unpack);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private void unpack(Path target) {
        progress.tell(PostgresServer.NAME, "unpacking the programs (once)");
        try (InputStream packed = archive()) {
            TarArchive.unpack(new XZInputStream(new BufferedInputStream(packed)), target);
        } catch (IOException e) {
            throw new PartFailed("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    /**
     * The first one on the class path. The library's own resolver refuses to choose where the same jar is there twice,
     * as it is for whoever uses this module's packaged jar: once by its manifest and once by its dependencies.
     */
    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream archive =
                PostgresBinaries.class.getResourceAsStream("/postgres-%s-%s.txz".formatted(system, architecture));
        if (archive == null) {
            throw new IOException("there is no PostgreSQL for %s on %s in this build".formatted(system, architecture));
        }
        return archive;
    }
}

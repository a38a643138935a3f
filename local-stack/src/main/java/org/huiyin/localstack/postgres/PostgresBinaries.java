package org.huiyin.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
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

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase().contains("mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch");
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system,
                    architecture.equals("amd64") ? "x86_64" : architecture);
        } catch (IllegalStateException e) {
            throw new IOException("there is no PostgreSQL for %s on %s in this build".formatted(system, architecture), e);
        }
    }
}

package org.huiyin.localstack.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive, already decompressed. */
public final class TarArchive {

    private static final int EXECUTABLE = 0111;

    private TarArchive() {
    }

    /** Unpacks all entries below the target folder, with links and executable bits. */
    public static void unpack(InputStream decompressed, Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        try (TarArchiveInputStream archive = new TarArchiveInputStream(decompressed)) {
            TarArchiveEntry entry = archive.getNextEntry();
            while (entry != null) {
                unpack(archive, entry, folder);
                entry = archive.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        Path file = within(folder, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, within(folder, entry.getLinkName()));
        } else {
            Files.copy(archive, file);
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(file,
                    PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path within(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the archive points outside of its folder: " + name);
        }
        return file;
    }
}

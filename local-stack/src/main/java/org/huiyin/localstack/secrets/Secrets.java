package org.huiyin.localstack.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.huiyin.localstack.process.PartFailed;

/** Random secrets of one stack: each is made when it is first asked for and kept (folder mode 700, files mode 600). */
public final class Secrets {

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** A password of 192 random bits in letters, digits, - and _. */
    public String password(String name) {
        return kept(name, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    /** A key of 256 random bits in base64. */
    public String key(String name) {
        return kept(name, Base64.getEncoder(), 32);
    }

    /** Where a secret is kept. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a file that holds secrets among other things, in place of the one that was there. */
    public synchronized Path write(String name, String content) {
        Path file = file(name);
        try {
            replace(file, content);
            return file;
        } catch (IOException e) {
            throw new PartFailed("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }

    private synchronized String kept(String name, Base64.Encoder encoder, int bytes) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] secret = new byte[bytes];
                random.nextBytes(secret);
                replace(file, encoder.encodeToString(secret));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PartFailed("The secret %s cannot be kept: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void replace(Path file, String secret) throws IOException {
        Files.createDirectories(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, secret);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}

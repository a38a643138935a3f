package org.huiyin.localstack.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

    @TempDir
    private Path parent;

    @Test
    void keepsAPasswordOnceItIsMade() {
        String password = new Secrets(parent.resolve("secrets")).password("keycloak");

        assertThat(new Secrets(parent.resolve("secrets")).password("keycloak")).isEqualTo(password);
    }

    @Test
    void makesEachSecretAnew() {
        Secrets secrets = new Secrets(parent.resolve("secrets"));

        assertThat(secrets.password("one")).isNotEqualTo(secrets.password("other")).hasSize(32);
    }

    @Test
    void makesKeysOf32Bytes() {
        assertThat(Base64.getDecoder().decode(new Secrets(parent.resolve("secrets")).key("key"))).hasSize(32);
    }

    @Test
    void letsOnlyTheOwnerRead() throws IOException {
        Secrets secrets = new Secrets(parent.resolve("secrets"));
        secrets.password("one");
        secrets.write("one.env", "A=b");

        assertThat(permissions(parent.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(secrets.file("one"))).isEqualTo("rw-------");
        assertThat(permissions(secrets.file("one.env"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

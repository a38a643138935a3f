package org.huiyin.kit.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.huiyin.kit.secret.ServiceSecret;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookSecretsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);

    private final WebhookSecrets secrets =
            new WebhookSecrets(new ServiceSecret(Base64.getEncoder().encodeToString(new byte[32])));
    private final UUID id = UUID.randomUUID();

    /** The figure was made with {@code printf '1767225600.{"a":"回音"}' | openssl dgst -sha256 -hmac whsec_example}. */
    @Test
    void signsAsAnyoneElseWould() {
        byte[] secret = "whsec_example".getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSecrets.sign(secret, 1_767_225_600, "{\"a\":\"回音\"}"))
                .isEqualTo("5381e54e179152aaa191496e09e8693e6bd19b42bd4bc564519d169d8c200405");
    }

    @Test
    void signsWithBothSecretsWhileTheyOverlapAndWithOneAfterwards() {
        // given
        byte[] present = secrets.seal(id, "whsec_new");
        byte[] former = secrets.seal(id, "whsec_old");
        Webhook rotated = webhook(former).withSecret(present, NOW.plusSeconds(1), NOW);

        // when
        String during = secrets.signature(rotated, NOW, "{}");
        String after = secrets.signature(rotated, NOW.plusSeconds(1), "{}");

        // then
        assertThat(during).isEqualTo("t=1767225600,v1=%s,v1=%s".formatted(
                sign("whsec_new", 1_767_225_600), sign("whsec_old", 1_767_225_600)));
        assertThat(after).isEqualTo("t=1767225601,v1=" + sign("whsec_new", 1_767_225_601));
    }

    @Test
    void sealsForOneWebhookAndNeverTwiceAlike() {
        String secret = secrets.generate();

        assertThat(secret).matches("whsec_[A-Za-z0-9_-]{43}").isNotEqualTo(secrets.generate());
        assertThat(secrets.seal(id, secret)).isNotEqualTo(secrets.seal(id, secret));
        assertThat(new String(secrets.seal(id, secret), StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }

    private static String sign(String secret, long seconds) {
        return WebhookSecrets.sign(secret.getBytes(StandardCharsets.UTF_8), seconds, "{}");
    }

    private Webhook webhook(byte[] sealed) {
        return new Webhook(
                id, "系统", URI.create("https://example.org/"), List.of(), WebhookState.ACTIVE, null, null, sealed, null,
                null, "", NOW, NOW, 0);
    }
}

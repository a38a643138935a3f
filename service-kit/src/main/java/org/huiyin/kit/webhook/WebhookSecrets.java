package org.huiyin.kit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import org.huiyin.kit.secret.ServiceSecret;

/** The secret that a webhook shares with its receiver: shown once, sealed at rest, never logged. */
@Singleton
class WebhookSecrets {

    private static final String PURPOSE = "webhook-secret";
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final ServiceSecret service;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(ServiceSecret service) {
        this.service = service;
    }

    String generate() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] seal(UUID webhook, String secret) {
        return service.encrypt(PURPOSE, webhook.toString(), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The header for a body that is sent now; with two signatures while a rotation overlaps. */
    String signature(Webhook webhook, Instant now, String body) {
        List<byte[]> sealed = new ArrayList<>(List.of(webhook.secret()));
        Instant until = webhook.formerSecretUntil();
        if (webhook.formerSecret() != null && until != null && now.isBefore(until)) {
            sealed.add(webhook.formerSecret());
        }
        StringBuilder header = new StringBuilder("t=").append(now.getEpochSecond());
        for (byte[] one : sealed) {
            byte[] secret = service.decrypt(PURPOSE, webhook.id().toString(), one);
            header.append(",v1=").append(sign(secret, now.getEpochSecond(), body));
        }
        return header.toString();
    }

    /** HMAC-SHA-256 over {@code <seconds>.<body>} under the secret's characters, in hex. */
    static String sign(byte[] secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", missing);
        }
    }
}

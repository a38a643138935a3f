package org.huiyin.rectification.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;
import org.huiyin.publiclog.CanonicalJson;

/**
 * A version of a plan (REC-1).
 *
 * @param number counted from 1
 * @param reached what the plan became by it: SUBMITTED or ADOPTED
 * @param frozenBy user name; absent where it was submitted before versions were kept
 * @param itemCount how many items it has
 * @param content title and items, word for word; only where one version is asked for
 * @param contentHash SHA-256 over the content as RFC 8785 writes it, 64 hexadecimal digits; beside the content
 */
record VersionView(
        UUID planId,
        int number,
        PlanState reached,
        Instant frozenAt,
        @Nullable String frozenBy,
        int itemCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanContent content,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String contentHash) {

    static VersionView line(PlanVersion version) {
        return of(version, null, null);
    }

    static VersionView whole(PlanVersion version) {
        return of(version, version.content(), hashOf(version.content()));
    }

    private static VersionView of(PlanVersion version, @Nullable PlanContent content, @Nullable String hash) {
        return new VersionView(
                version.planId(), version.number(), version.reached(), version.frozenAt(), version.frozenBy(),
                version.content().items().size(), content, hash);
    }

    private static String hashOf(PlanContent content) {
        try {
            byte[] canonical = CanonicalJson.of(EventJson.MAPPER.writeValueAsString(content)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Plain values, and every Java platform has SHA-256", impossible);
        }
    }
}

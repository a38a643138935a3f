package org.huiyin.reporting.noticeboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Answers that anybody may keep and must ask about before using them again: the tag is a digest of what is shown, so
 * that a change of an organization's name counts as one too. Nothing tells one reader from another.
 */
final class Revalidated {

    private static final int TAG_BYTES = 16;

    private Revalidated() {}

    /**
     * @param shown what is shown, as text
     * @param answer the whole answer
     * @return 304 when the client has it already
     */
    static Response unlessKept(Request request, String shown, Response.ResponseBuilder answer) {
        EntityTag tag = new EntityTag(HexFormat.of().formatHex(digest(shown), 0, TAG_BYTES));
        Response.ResponseBuilder kept = request.evaluatePreconditions(tag);
        return (kept == null ? answer : kept).tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, no-cache").build();
    }

    private static byte[] digest(String shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}

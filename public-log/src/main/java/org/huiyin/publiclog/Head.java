package org.huiyin.publiclog;

import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the whole log at one size: who has kept one can tell whether the log was changed since.
 *
 * @param size how many entries it covers
 * @param rootHash root of the Merkle tree over them (RFC 9162)
 * @param lastHash hash of the last of them, or {@link Hash#NONE}
 * @param time of the last of them; absent when there is none
 */
public record Head(long size, Hash rootHash, Hash lastHash, @Nullable Instant time) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The last line of a download. */
    public String toLine() {
        ObjectNode head = JSON.createObjectNode();
        head.put("size", size);
        head.put("rootHash", rootHash.toString());
        head.put("lastHash", lastHash.toString());
        head.put("time", time == null ? null : time.toString());
        return CanonicalJson.of(JSON.createObjectNode().set("head", head).toString());
    }

    static boolean isLine(String line) {
        return line.startsWith("{\"head\":");
    }

    /** @throws IllegalArgumentException when it is none */
    static Head read(String line) {
        try {
            JsonNode head = JSON.readTree(line).path("head");
            JsonNode time = head.path("time");
            Head read = new Head(
                    head.path("size").longValue(),
                    Hash.parse(head.path("rootHash").asText()),
                    Hash.parse(head.path("lastHash").asText()),
                    time.isTextual() ? Instant.parse(time.asText()) : null);
            if (!read.toLine().equals(line)) {
                throw new IllegalArgumentException("it is not in canonical form");
            }
            return read;
        } catch (JsonProcessingException | DateTimeException malformed) {
            throw new IllegalArgumentException("it is no head", malformed);
        }
    }
}

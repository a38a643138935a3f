package org.huiyin.publiclog;

import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One entry, as everybody can hash it again.
 *
 * @param index its place, from 0
 * @param time when it was written; never earlier than the one before it
 * @param previous the hash of the entry before it, or {@link Hash#NONE}
 * @param canonical the whole entry as RFC 8785 writes it: what is hashed, and a line of the download
 */
public record Entry(long index, Instant time, Hash previous, String canonical) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An entry that is about to be written.
     *
     * @param kind what happened, e.g. {@code commitment-published}
     * @param name of the member that holds the content, e.g. {@code commitment}
     */
    public static Entry write(long index, Instant time, Hash previous, String kind, String name, JsonNode content) {
        ObjectNode entry = JSON.createObjectNode();
        entry.put("index", index);
        entry.put("time", time.toString());
        entry.put("kind", kind);
        entry.put("previous", previous.toString());
        entry.set(name, content);
        return new Entry(index, time, previous, CanonicalJson.of(entry.toString()));
    }

    /**
     * An entry as it stands in a download.
     *
     * @throws IllegalArgumentException with what is wrong: not JSON, not canonical, or without index, time or previous
     */
    public static Entry read(String line) {
        if (!CanonicalJson.of(line).equals(line)) {
            throw new IllegalArgumentException("it is not in canonical form");
        }
        try {
            JsonNode entry = JSON.readTree(line);
            if (!entry.path("index").canConvertToLong() || !entry.path("kind").isTextual()) {
                throw new IllegalArgumentException("it is no entry");
            }
            return new Entry(
                    entry.path("index").longValue(),
                    Instant.parse(entry.path("time").asText()),
                    Hash.parse(entry.path("previous").asText()),
                    line);
        } catch (JsonProcessingException | DateTimeException malformed) {
            throw new IllegalArgumentException("it is no entry", malformed);
        }
    }

    public Hash hash() {
        return Hash.ofEntry(CanonicalJson.bytes(canonical));
    }

    public Hash leaf() {
        return Hash.ofLeaf(CanonicalJson.bytes(canonical));
    }
}

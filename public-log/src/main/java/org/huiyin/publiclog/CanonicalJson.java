package org.huiyin.publiclog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.erdtman.jcs.JsonCanonicalizer;

/** One form of a JSON object that everybody writes alike (RFC 8785): what is hashed must not depend on who wrote it. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * @param json an object
     * @throws IllegalArgumentException when it is not JSON as RFC 8785 has it, e.g. with a key twice
     */
    public static String of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException malformed) {
            throw new IllegalArgumentException("Not canonicalizable: " + malformed.getMessage(), malformed);
        }
    }

    static byte[] bytes(String canonical) {
        return canonical.getBytes(StandardCharsets.UTF_8);
    }
}

package org.huiyin.publiclog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 hash. Leaves and nodes of the tree begin with different bytes, so that neither can pass for the other (RFC
 * 9162, 2.1.1).
 */
public final class Hash {

    /** What the first entry names as the one before it. */
    public static final Hash NONE = new Hash(new byte[32]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless it is 32 bytes */
    public static Hash of(byte[] bytes) {
        if (bytes.length != NONE.bytes.length) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException unless it is 64 hexadecimal digits */
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The link of the chain: what the next entry holds as {@code previous}. */
    static Hash ofEntry(byte[] canonical) {
        return new Hash(sha256().digest(canonical));
    }

    static Hash ofLeaf(byte[] canonical) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(canonical));
    }

    static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The root of a tree without leaves. */
    static Hash ofNothing() {
        return new Hash(sha256().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits in lower case. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}

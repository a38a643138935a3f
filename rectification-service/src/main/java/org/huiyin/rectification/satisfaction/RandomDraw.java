package org.huiyin.rectification.satisfaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Draws numbers from a frame by the recipe of docs/random-sample.md, so that anyone who has the seed draws the same
 * (SAT-1): the SHA-256 of {@code seed:0}, {@code seed:1} and so on, the first eight bytes of each as a number, what
 * would favour the low numbers left out, the remainder by the size of the frame plus one, what was drawn before left
 * out.
 */
final class RandomDraw {

    private RandomDraw() {}

    /** @return different numbers from 1 to {@code frameSize}, in the order in which they are drawn */
    static int[] draw(byte[] seed, int frameSize, int sampleSize) {
        if (sampleSize < 1 || sampleSize > frameSize) {
            throw new IllegalArgumentException("A sample is a part of its frame");
        }
        String text = HexFormat.of().formatHex(seed);
        // 2⁶⁴ modulo the size: so many of the largest numbers would come to the low remainders once more.
        long surplus = Long.remainderUnsigned(-(long) frameSize, frameSize);
        MessageDigest digest = sha256();
        Set<Integer> drawn = LinkedHashSet.newLinkedHashSet(sampleSize);
        for (long step = 0; drawn.size() < sampleSize; step++) {
            byte[] hash = digest.digest((text + ":" + step).getBytes(StandardCharsets.US_ASCII));
            long number = ByteBuffer.wrap(hash).getLong();
            if (surplus == 0 || Long.compareUnsigned(number, -surplus) < 0) {
                drawn.add(1 + (int) Long.remainderUnsigned(number, frameSize));
            }
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}

package org.huiyin.opinions.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * By what a form that is typed in twice is known (COL-2): the activity, and the text without what two typists do
 * differently: white space, full and half width, capitals and punctuation.
 *
 * @param digest 32 hexadecimal digits
 */
public record EntryKey(UUID activityId, String digest) {

    private static final int DIGEST_BYTES = 16;

    /** Nothing for an opinion of no activity. */
    public static Optional<EntryKey> of(OpinionContent content) {
        return Optional.ofNullable(content.activityId())
                .map(activity -> new EntryKey(activity, digest(content.text())));
    }

    static Optional<EntryKey> of(Opinion opinion) {
        return Optional.ofNullable(opinion.activityId())
                .map(activity -> new EntryKey(activity, digest(opinion.text())));
    }

    private static String digest(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = kept(compatible, false);
        byte[] bytes = (words.isEmpty() ? kept(compatible, true) : words).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    private static String kept(String text, boolean keepsPunctuation) {
        return text.codePoints()
                .filter(character -> !isBlank(character) && (keepsPunctuation || !isPunctuation(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}

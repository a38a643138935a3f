package org.huiyin.opinions.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: full width or half, large letters or small, with or without spaces and punctuation, it is
 * the same (SRT-3). What carries meaning stays: letters, digits, the marks of scripts that write vowels as marks,
 * emoji.
 */
record NormalText(int[] codePoints) {

    private static final int FIRST_VARIATION_SELECTOR = 0xFE00;
    private static final int LAST_VARIATION_SELECTOR = 0xFE0F;

    static NormalText of(String raw) {
        String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new NormalText(folded.codePoints().filter(NormalText::isMeant).toArray());
    }

    private static boolean isMeant(int codePoint) {
        if (codePoint >= FIRST_VARIATION_SELECTOR && codePoint <= LAST_VARIATION_SELECTOR) {
            return false;
        }
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.OTHER_SYMBOL -> true;
                    default -> false;
                };
    }

    boolean isEmpty() {
        return codePoints.length == 0;
    }

    boolean contains(NormalText word) {
        int[] wanted = word.codePoints;
        for (int start = 0; start + wanted.length <= codePoints.length; start++) {
            if (Arrays.equals(codePoints, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return codePoints.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NormalText text && Arrays.equals(codePoints, text.codePoints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codePoints);
    }

    @Override
    public String toString() {
        return new String(codePoints, 0, codePoints.length);
    }
}

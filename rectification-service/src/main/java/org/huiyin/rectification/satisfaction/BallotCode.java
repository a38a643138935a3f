package org.huiyin.rectification.satisfaction;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The right to one ballot (SAT-1): 75 random bits as 15 characters that are not mistaken for each other on paper, and a
 * sixteenth that tells a slip of the pen. Given out once and never stored as it is.
 */
record BallotCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    /** x⁵ + x² + 1: powers of its root differ at all 16 places. */
    private static final int FIELD = 0b100101;
    private static final SecureRandom RANDOM = new SecureRandom();

    static BallotCode random() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int index = 1; index < LENGTH; index++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new BallotCode(text.append(checkOf(text)).toString());
    }

    /** As somebody types it: in any case, with spaces or hyphens, O for 0, I or L for 1. */
    static Optional<BallotCode> parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isCode = text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && text.charAt(LENGTH - 1) == checkOf(text.substring(0, LENGTH - 1));
        return isCode ? Optional.of(new BallotCode(text)) : Optional.empty();
    }

    /** As it is printed: {@code 7K2M-…}. */
    String printed() {
        StringBuilder printed = new StringBuilder(text);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            printed.insert(at, '-');
        }
        return printed.toString();
    }

    /**
     * The characters as a polynomial over the field of 32 elements: one wrong character, and any two that changed
     * places, give another check.
     */
    private static char checkOf(CharSequence characters) {
        int check = 0;
        for (int index = 0; index < characters.length(); index++) {
            check = timesRoot(check ^ ALPHABET.indexOf(characters.charAt(index)));
        }
        return ALPHABET.charAt(check);
    }

    private static int timesRoot(int element) {
        int shifted = element << 1;
        return (shifted & ALPHABET.length()) == 0 ? shifted : shifted ^ FIELD;
    }
}

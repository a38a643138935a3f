package org.huiyin.opinions.collection;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** COL-5: 16 random digits that the giver is shown once. Kept nowhere but as a keyed hash. */
public record Receipt(String digits) {

    /** The purpose of the key under which receipts are hashed. */
    public static final String PURPOSE = "receipt";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{16}");
    private static final long COMBINATIONS = 10_000_000_000_000_000L;
    private static final int LONGEST_INPUT = 64;

    public Receipt {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A receipt has 16 digits");
        }
    }

    public static Receipt random(SecureRandom random) {
        return new Receipt("%016d".formatted(random.nextLong(COMBINATIONS)));
    }

    /** What a giver typed: groups may be set apart by spaces or dashes. */
    public static Optional<Receipt> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("[\\s-]", "");
        return DIGITS.matcher(digits).matches() ? Optional.of(new Receipt(digits)) : Optional.empty();
    }

    /** The digits are a secret: they must not slip into a log line. */
    @Override
    public String toString() {
        return "Receipt[****]";
    }
}

package org.huiyin.opinions.imports;

/** Text as it should have been typed: what a copy from a web page or a word processor leaves around it is taken off. */
final class CleanText {

    private static final char LOST = '\uFFFD';

    private CleanText() {}

    /** Several lines: each stripped, no more than one blank line between two, none at the ends. */
    static String lines(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        int blankLines = 0;
        for (String line : printable(raw).split("\n", -1)) {
            String stripped = strip(line);
            if (stripped.isEmpty()) {
                blankLines++;
                continue;
            }
            if (!clean.isEmpty()) {
                clean.append(blankLines > 0 ? "\n\n" : "\n");
            }
            clean.append(stripped);
            blankLines = 0;
        }
        return clean.toString();
    }

    /** One line: every run of blanks and line ends becomes one space. */
    static String line(String raw) {
        return strip(printable(raw).replaceAll("[\\s\\u00A0\\u3000]+", " "));
    }

    /** Without control characters, with {@code \n} for every kind of line end, and no half of a character pair. */
    private static String printable(String raw) {
        StringBuilder printable = new StringBuilder(raw.length());
        for (int index = 0; index < raw.length(); index++) {
            char character = raw.charAt(index);
            if (character == '\r') {
                boolean isPair = index + 1 < raw.length() && raw.charAt(index + 1) == '\n';
                printable.append(isPair ? "" : "\n");
            } else if (isLineEnd(character)) {
                printable.append('\n');
            } else if (Character.isHighSurrogate(character)
                    && index + 1 < raw.length()
                    && Character.isLowSurrogate(raw.charAt(index + 1))) {
                printable.append(character).append(raw.charAt(++index));
            } else if (Character.isSurrogate(character)) {
                printable.append(LOST);
            } else if (character == '\t' || !Character.isISOControl(character)) {
                printable.append(character);
            }
        }
        return printable.toString();
    }

    /** Line feed, vertical tab, form feed, next line, line and paragraph separator. */
    private static boolean isLineEnd(char character) {
        return switch (character) {
            case '\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
            default -> false;
        };
    }

    private static String strip(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    /** Also the no-break space, the zero width space and a byte order mark that was left inside. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || character == '\u00A0'
                || character == '\u200B'
                || character == '\uFEFF';
    }
}

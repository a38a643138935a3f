package org.huiyin.rectification.calendarfeed;

import java.nio.charset.StandardCharsets;

/**
 * Content lines of RFC 5545, 3.1: ended by CRLF, folded before the 76th octet of UTF-8 and never inside a character.
 * Our own, because the known libraries count characters: 75 Chinese ones are 225 octets.
 */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /** @param value as it stands */
    ContentLines add(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int index = 0; index < line.length(); ) {
            int point = line.codePointAt(index);
            String character = Character.toString(point);
            int needed = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + needed > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += needed;
            index += character.length();
        }
        text.append("\r\n");
        return this;
    }

    /** A value of type TEXT (3.3.11): what would end it is escaped, what no line may hold is left out. */
    ContentLines addText(String name, String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return add(name, escaped.toString());
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

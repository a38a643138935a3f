package org.huiyin.opinions.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the text of a file is encoded.
 *
 * @param markLength length of the byte order mark in front, in bytes
 */
record TextEncoding(Charset charset, int markLength) {

    /** What Windows in Chinese writes when it does not write UTF-8; a superset of GBK and GB2312. */
    static final Charset CHINESE = Charset.forName("GB18030");

    private static final int BUFFER = 1 << 16;
    private static final long GOOD_FOR_EACH_BROKEN = 100;

    /**
     * A byte order mark decides. Without one it is UTF-8 if it reads as that, else GB18030. A stray broken character in
     * a text of otherwise good UTF-8 does not turn the whole into GB18030, which would make nonsense of every row.
     */
    static TextEncoding detect(Path file) throws IOException {
        Optional<TextEncoding> marked = marked(file);
        if (marked.isPresent()) {
            return marked.get();
        }
        return new TextEncoding(looksLikeUtf8(file) ? StandardCharsets.UTF_8 : CHINESE, 0);
    }

    /** The sender named the encoding; a mark in front is still no text. */
    static TextEncoding given(Charset charset, Path file) throws IOException {
        int markLength = marked(file).filter(mark -> mark.charset.equals(charset)).map(TextEncoding::markLength)
                .orElse(0);
        return new TextEncoding(charset, markLength);
    }

    private static Optional<TextEncoding> marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(3);
            if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
            }
            if (startsWith(start, 0xFF, 0xFE)) {
                return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
            }
            boolean isBigEndian = startsWith(start, 0xFE, 0xFF);
            return isBigEndian ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
        }
    }

    private static boolean startsWith(byte[] start, int... mark) {
        for (int index = 0; index < mark.length; index++) {
            if (index >= start.length || (start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikeUtf8(Path file) throws IOException {
        Tally tally = new Tally();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int index = 0; index < length; index++) {
                    tally.add(buffer[index] & 0xFF);
                }
            }
        }
        return tally.broken == 0 || tally.good > GOOD_FOR_EACH_BROKEN * tally.broken;
    }

    /** Counts characters of more than one octet, and what can be none. */
    private static final class Tally {

        private long good;
        private long broken;
        private int open;

        void add(int octet) {
            if (open > 0 && (octet & 0xC0) == 0x80) {
                open--;
                good += open == 0 ? 1 : 0;
                return;
            }
            broken += open > 0 ? 1 : 0;
            open = followers(octet);
            if (open < 0) {
                broken++;
                open = 0;
            }
        }
    }

    /** How many octets follow a first one; -1 where none can begin a character. */
    private static int followers(int octet) {
        if (octet < 0x80) {
            return 0;
        }
        if (octet >= 0xC2 && octet <= 0xDF) {
            return 1;
        }
        if (octet >= 0xE0 && octet <= 0xEF) {
            return 2;
        }
        return octet >= 0xF0 && octet <= 0xF4 ? 3 : -1;
    }
}

package org.huiyin.publiclog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8 that end with a line feed and nothing else: a reader that takes several ends would not see one changed
 * for another.
 */
final class Lines {

    /** An entry is far shorter. */
    private static final int LONGEST = 4_000_000;

    private final InputStream bytes;

    /** @param bytes buffered */
    Lines(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * The next line without its end; nothing after the last.
     *
     * @throws IllegalArgumentException when it is not UTF-8, not ended, or too long
     */
    @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(2_000);
        for (int read = bytes.read(); read != '\n'; read = bytes.read()) {
            if (read < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new IllegalArgumentException("the line is not ended: the end of the file is gone");
            }
            if (line.size() == LONGEST) {
                throw new IllegalArgumentException("the line is too long for an entry");
            }
            line.write(read);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new IllegalArgumentException("it is not UTF-8", notUtf8);
        }
    }
}

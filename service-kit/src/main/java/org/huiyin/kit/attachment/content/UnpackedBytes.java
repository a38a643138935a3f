package org.huiyin.kit.attachment.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a packed file against what went in: all parts together, and each by itself. */
final class UnpackedBytes {

    /** Small parts may be as empty as they like. */
    private static final long RATIO_COUNTS_FROM = 1 << 20;
    /** A single attribute or name, which a reader of XML holds in memory. */
    private static final long MOST_WITHOUT_PAUSE = 4 << 20;

    private final long most;
    private final int mostInflation;

    private long all;

    UnpackedBytes(long most, int mostInflation) {
        this.most = most;
        this.mostInflation = mostInflation;
    }

    Counted counted(InputStream part, long packed) {
        return new Counted(part, packed);
    }

    static ContentRefusal expands() {
        return new ContentRefusal(
                AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH,
                "Unpacked, it is too large. Copy what is needed into a new document.");
    }

    /** One part. */
    final class Counted extends FilterInputStream {

        private final long packed;
        private long unpacked;
        private long pausedAt;
        private boolean isPaused;

        private Counted(InputStream part, long packed) {
            super(part);
            this.packed = Math.max(1, packed);
        }

        /** The reader has dealt with what it has read. */
        void pause() {
            pausedAt = unpacked;
            isPaused = true;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            unpacked += read;
            all += read;
            boolean isTooDense = unpacked > RATIO_COUNTS_FROM && unpacked / packed > mostInflation;
            boolean isEndless = isPaused && unpacked - pausedAt > MOST_WITHOUT_PAUSE;
            if (isTooDense || isEndless || all > most) {
                throw expands();
            }
        }
    }
}

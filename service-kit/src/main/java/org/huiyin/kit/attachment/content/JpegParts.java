package org.huiyin.kit.attachment.content;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The segments of a JPEG file. Copies those that make the picture and leaves out those that tell about it (EXIF with
 * places and thumbnails, XMP, colour profiles, comments) and whatever stands behind the end.
 */
final class JpegParts {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    /** A picture that builds up has some ten; each is a pass over all of it. */
    private static final int MOST_SCANS = 100;
    /** Says that colours are as in every photo; without any such word decoders guess. */
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    private final DataInputStream in;
    private final OutputStream out;
    private final boolean isWhole;

    private int width;
    private int height;
    private int components;
    private boolean builtUp;
    private int orientation = 1;
    private int scans;
    /** It says of itself that it is JFIF or EXIF, where colours are as in every photo. */
    private boolean isUsual;
    private boolean isAdobe;

    private JpegParts(InputStream in, OutputStream out, boolean isWhole) {
        this.in = new DataInputStream(in);
        this.out = out;
        this.isWhole = isWhole;
    }

    /**
     * @param builtUp progressive: a decoder holds all of it in memory
     * @param orientation as EXIF counts, 1 to 8
     */
    record Facts(int width, int height, int components, boolean builtUp, int orientation) {}

    /** A picture by itself, for a decoder. */
    static Facts copyPicture(InputStream in, OutputStream out) throws IOException {
        return new JpegParts(in, out, true).copy();
    }

    /** A picture inside of a document, of which the document says how its colours are meant. */
    static void copyInside(InputStream in, OutputStream out) throws IOException {
        new JpegParts(in, out, false).copy();
    }

    private Facts copy() throws IOException {
        if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != START) {
            throw ContentRefusal.damaged();
        }
        out.write(0xFF);
        out.write(START);
        int marker = nextMarker();
        boolean isBegun = false;
        while (marker != END) {
            if (isApplication(marker) || marker == COMMENT) {
                readAbout(marker);
            } else {
                if (!isBegun && !isAdobe && (isWhole || isUsual)) {
                    out.write(JFIF);
                }
                isBegun = true;
                copySegment(marker);
            }
            marker = marker == START_OF_SCAN ? copyScan() : nextMarker();
        }
        if (scans == 0 || width == 0 || height == 0) {
            throw ContentRefusal.damaged();
        }
        out.write(0xFF);
        out.write(END);
        return new Facts(width, height, components, builtUp, orientation);
    }

    private static boolean isApplication(int marker) {
        return marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
    }

    /** Reads over it; what Adobe says of the colours is kept, since the picture cannot be read without. */
    private void readAbout(int marker) throws IOException {
        byte[] payload = payload();
        isUsual |= marker == FIRST_APPLICATION || marker == EXIF;
        if (marker == EXIF) {
            orientation = ExifOrientation.of(payload, orientation);
        }
        if (marker == ADOBE && payload.length >= 12 && payload[0] == 'A' && payload[1] == 'd') {
            writeSegment(marker, Arrays.copyOf(payload, 12));
            isAdobe = true;
        }
    }

    private void copySegment(int marker) throws IOException {
        byte[] payload = payload();
        boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame) {
            readFrame(marker, payload);
        } else if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
            throw new ContentRefusal(
                    AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH,
                    "It builds up in too many steps. Save it as a plain JPEG.");
        }
        writeSegment(marker, payload);
    }

    private void readFrame(int marker, byte[] payload) {
        if (payload.length < 6 || width > 0) {
            throw ContentRefusal.damaged();
        }
        if (isWhole && marker > 0xC2) {
            throw ContentCheck.unknown();
        }
        height = unsigned(payload, 1);
        width = unsigned(payload, 3);
        components = payload[5];
        builtUp = marker == 0xC2;
    }

    private void writeSegment(int marker, byte[] payload) throws IOException {
        int length = payload.length + 2;
        out.write(0xFF);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.write(payload);
    }

    private byte[] payload() throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw ContentRefusal.damaged();
        }
        byte[] payload = new byte[length - 2];
        in.readFully(payload);
        return payload;
    }

    private int nextMarker() throws IOException {
        int octet = in.readUnsignedByte();
        if (octet != 0xFF) {
            throw ContentRefusal.damaged();
        }
        while (octet == 0xFF) {
            octet = in.readUnsignedByte();
        }
        return octet;
    }

    /** The coded picture up to the next marker; 0xFF00 is data, 0xFFD0 to 0xFFD7 are marks within it. */
    private int copyScan() throws IOException {
        while (true) {
            int octet = in.read();
            if (octet < 0) {
                return cutOff();
            }
            if (octet != 0xFF) {
                out.write(octet);
                continue;
            }
            int marker = in.read();
            while (marker == 0xFF) {
                marker = in.read();
            }
            if (marker < 0) {
                return cutOff();
            }
            if (marker != 0 && (marker < 0xD0 || marker > 0xD7)) {
                return marker;
            }
            out.write(0xFF);
            out.write(marker);
        }
    }

    /** Documents hold pictures without an end, and show them. */
    private int cutOff() {
        if (isWhole) {
            throw ContentRefusal.damaged();
        }
        return END;
    }

    private static int unsigned(byte[] bytes, int index) {
        return (bytes[index] & 0xFF) << 8 | bytes[index + 1] & 0xFF;
    }
}

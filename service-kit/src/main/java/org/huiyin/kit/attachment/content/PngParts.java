package org.huiyin.kit.attachment.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file. Copies those that make the picture and leaves out texts, times, EXIF, colour profiles,
 * further frames, and whatever stands behind the end.
 */
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final DataInputStream in;
    private final DataOutputStream out;
    private final byte[] buffer = new byte[8192];

    private int width;
    private int height;
    private int bytesPerPixel;

    private PngParts(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /** @param bytesPerPixel when decoded, at least 1 */
    record Facts(int width, int height, int bytesPerPixel) {}

    static Facts copy(InputStream in, OutputStream out) throws IOException {
        return new PngParts(in, out).copy();
    }

    private Facts copy() throws IOException {
        out.write(in.readNBytes(SIGNATURE));
        String name = copyChunk();
        if (!name.equals("IHDR")) {
            throw ContentRefusal.damaged();
        }
        boolean hasPicture = false;
        while (!name.equals("IEND")) {
            name = copyChunk();
            hasPicture |= name.equals("IDAT");
        }
        if (!hasPicture || width <= 0 || height <= 0) {
            throw ContentRefusal.damaged();
        }
        return new Facts(width, height, bytesPerPixel);
    }

    private String copyChunk() throws IOException {
        int length = in.readInt();
        byte[] type = new byte[4];
        in.readFully(type);
        String name = new String(type, StandardCharsets.ISO_8859_1);
        boolean isKept = KEPT.contains(name);
        if (length < 0 || name.equals("IHDR") && (length != HEADER || width > 0)) {
            throw ContentRefusal.damaged();
        }
        if (isKept) {
            out.writeInt(length);
            out.write(type);
        }
        CRC32 sum = new CRC32();
        sum.update(type);
        copyData(name, length, isKept, sum);
        int stated = in.readInt();
        if (isKept) {
            if (stated != (int) sum.getValue()) {
                throw ContentRefusal.damaged();
            }
            out.writeInt(stated);
        }
        return name;
    }

    private void copyData(String name, int length, boolean isKept, CRC32 sum) throws IOException {
        int left = length;
        while (left > 0) {
            int wanted = Math.min(left, buffer.length);
            in.readFully(buffer, 0, wanted);
            sum.update(buffer, 0, wanted);
            if (isKept) {
                out.write(buffer, 0, wanted);
            }
            left -= wanted;
        }
        if (name.equals("IHDR")) {
            readHeader();
        }
        if (name.equals("tRNS")) {
            // The decoder adds a channel.
            bytesPerPixel *= 2;
        }
    }

    private void readHeader() {
        ByteBuffer header = ByteBuffer.wrap(buffer, 0, HEADER);
        width = header.getInt();
        height = header.getInt();
        int depth = header.get();
        int channels = switch (header.get()) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw ContentRefusal.damaged();
        };
        bytesPerPixel = Math.max(1, channels * depth / 8);
    }
}

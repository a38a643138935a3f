package org.huiyin.kit.attachment.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as EXIF tells it: 1 upright, 2 to 8 mirrored or turned. */
final class ExifOrientation {

    private static final int HEADER = 6;
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;

    private ExifOrientation() {}

    /** @param payload of an application segment; one that is no EXIF, or broken, says nothing */
    static int of(byte[] payload, int otherwise) {
        if (payload.length < HEADER + 8 || payload[0] != 'E' || payload[1] != 'x' || payload[2] != 'i' || payload[3] != 'f') {
            return otherwise;
        }
        try {
            ByteBuffer tiff = ByteBuffer.wrap(payload, HEADER, payload.length - HEADER).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(tiff.getInt(4));
            int entries = tiff.getShort() & 0xFFFF;
            int first = tiff.position();
            for (int index = 0; index < entries; index++) {
                int entry = first + index * ENTRY;
                if (tiff.getShort(entry) == TAG) {
                    int orientation = tiff.getShort(entry + 8);
                    return orientation >= 1 && orientation <= 8 ? orientation : otherwise;
                }
            }
            return otherwise;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            return otherwise;
        }
    }
}

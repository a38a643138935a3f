package org.huiyin.kit.attachment.content;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a decoded picture as the camera was held, by EXIF's count from 1 to 8. */
final class Upright {

    private static final int ROWS_AT_ONCE = 64;

    private Upright() {}

    /** Whether its width becomes its height. */
    static boolean isTurned(int orientation) {
        return orientation >= 5;
    }

    private static boolean isMirrored(int orientation) {
        return orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    }

    private static boolean isUpsideDown(int orientation) {
        return orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    }

    private static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** In its place. */
    static BufferedImage flip(BufferedImage picture, int orientation) {
        byte[] bytes = bytes(picture);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int pixel = bytes.length / (width * height);
        if (isMirrored(orientation)) {
            for (int row = 0; row < height; row++) {
                for (int left = 0, right = width - 1; left < right; left++, right--) {
                    swap(bytes, (row * width + left) * pixel, (row * width + right) * pixel, pixel);
                }
            }
        }
        if (isUpsideDown(orientation)) {
            for (int top = 0, bottom = height - 1; top < bottom; top++, bottom--) {
                swap(bytes, top * width * pixel, bottom * width * pixel, width * pixel);
            }
        }
        return picture;
    }

    private static void swap(byte[] bytes, int first, int second, int length) {
        for (int index = 0; index < length; index++) {
            byte kept = bytes[first + index];
            bytes[first + index] = bytes[second + index];
            bytes[second + index] = kept;
        }
    }

    /** Columns become rows, in a file. */
    static Turned turn(BufferedImage picture, int orientation, Path folder) throws IOException {
        byte[] bytes = bytes(picture);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int pixel = bytes.length / (width * height);
        Path file = folder.resolve("turned");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int first = 0; first < width; first += ROWS_AT_ONCE) {
                int rows = Math.min(ROWS_AT_ONCE, width - first);
                byte[] block = new byte[rows * height * pixel];
                for (int column = 0; column < height; column++) {
                    int y = isUpsideDown(orientation) ? height - 1 - column : column;
                    for (int row = 0; row < rows; row++) {
                        int x = isMirrored(orientation) ? width - 1 - first - row : first + row;
                        System.arraycopy(bytes, (y * width + x) * pixel, block, (row * height + column) * pixel, pixel);
                    }
                }
                out.write(block);
            }
        }
        return new Turned(file, height, width, picture.getType());
    }

    /** @param type one of {@link BufferedImage}'s */
    record Turned(Path file, int width, int height, int type) {

        BufferedImage read() throws IOException {
            BufferedImage upright = new BufferedImage(width, height, type);
            byte[] bytes = bytes(upright);
            try (InputStream in = Files.newInputStream(file)) {
                in.readNBytes(bytes, 0, bytes.length);
            }
            return upright;
        }
    }
}

package org.huiyin.kit.attachment.content;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Photos and scans: decoded in full and encoded anew, so that nothing but the picture is left. One decoded picture is
 * held in memory at a time, of at most {@link #MOST_BYTES}; a larger one is made smaller by a whole factor while it is
 * decoded.
 */
final class Pictures {

    /** More is no photo of a street; a small file can claim to be any size. */
    static final long MOST_PIXELS = 50_000_000;
    /** A decoder holds all coefficients of a picture that builds up, outside of the heap, up to 6 bytes for a pixel. */
    static final long MOST_PIXELS_BUILT_UP = 25_000_000;
    /**
     * 12.6 megapixels in colour, what most telephones take (4096 × 3072): a fifth of the smallest heap of a service.
     */
    static final long MOST_BYTES = 4096L * 3072 * 3;

    private static final float QUALITY = 0.9f;

    private Pictures() {}

    static void writeJpeg(Path upload, Path clean, Path folder) throws IOException {
        Path bare = folder.resolve("bare");
        JpegParts.Facts facts;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(upload));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(bare))) {
            facts = JpegParts.copyPicture(in, out);
        }
        if (facts.components() != 1 && facts.components() != 3) {
            throw new ContentRefusal(
                    AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN,
                    "It is made for printing (CMYK). Save it as a plain JPEG.");
        }
        requirePixels(facts.width(), facts.height(), facts.builtUp() ? MOST_PIXELS_BUILT_UP : MOST_PIXELS);
        int step = step(facts.width(), facts.height(), facts.components());
        if (Upright.isTurned(facts.orientation())) {
            // Through a file, so that it is in memory once and not twice.
            encode("jpeg", Upright.turn(decode("jpeg", bare, step), facts.orientation(), folder).read(), clean);
        } else {
            encode("jpeg", Upright.flip(decode("jpeg", bare, step), facts.orientation()), clean);
        }
    }

    static void writePng(Path upload, Path clean, Path folder) throws IOException {
        Path bare = folder.resolve("bare");
        PngParts.Facts facts;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(upload));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(bare))) {
            facts = PngParts.copy(in, out);
        }
        requirePixels(facts.width(), facts.height(), MOST_PIXELS);
        encode("png", decode("png", bare, step(facts.width(), facts.height(), facts.bytesPerPixel())), clean);
    }

    private static void requirePixels(int width, int height, long most) {
        if ((long) width * height > most) {
            throw new ContentRefusal(
                    AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH,
                    "It has more than %d megapixels. Make it smaller.".formatted(most / 1_000_000));
        }
    }

    /** Every how many pixels one is kept, across and down. */
    static int step(int width, int height, int bytesPerPixel) {
        int step = 1;
        while (((long) width + step - 1) / step * (((long) height + step - 1) / step) * bytesPerPixel > MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static BufferedImage decode(String format, Path bare, int step) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (FileImageInputStream in = new FileImageInputStream(bare.toFile())) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException | RuntimeException broken) {
            // The decoder complains of what is in the file in both ways.
            throw ContentRefusal.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static void encode(String format, BufferedImage picture, Path clean) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (FileImageOutputStream out = new FileImageOutputStream(clean.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param(format, writer));
        } finally {
            writer.dispose();
        }
    }

    private static @Nullable ImageWriteParam param(String format, ImageWriter writer) {
        if (!format.equals("jpeg")) {
            return null;
        }
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
        return param;
    }
}

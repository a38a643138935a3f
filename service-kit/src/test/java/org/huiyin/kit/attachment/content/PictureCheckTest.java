package org.huiyin.kit.attachment.content;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.testkit.files.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.kit.attachment.content.CheckedFile.MARK;
import static org.huiyin.kit.attachment.content.CheckedFile.clean;
import static org.huiyin.kit.attachment.content.CheckedFile.holds;
import static org.huiyin.kit.attachment.content.CheckedFile.refuses;

/** COL-7: photos and scans come out as a picture and nothing else. */
class PictureCheckTest {

    @TempDir
    Path folder;

    @Test
    void leavesNothingOfAPhotoButThePicture() throws IOException {
        // given
        byte[] photo = SampleFiles.photo(80, 40, 1, MARK);
        assertThat(holds(photo, MARK) && holds(photo, SampleFiles.LATITUDE)).as("the sample tells").isTrue();

        // when
        byte[] clean = clean(folder, photo, AttachmentType.JPEG);

        // then
        assertThat(holds(clean, MARK) || holds(clean, SampleFiles.LATITUDE) || holds(clean, "Exif")).isFalse();
        assertThat(redCorner(clean)).isEqualTo("80x40 upper left");
    }

    /** EXIF 2.3, 4.6.4: where the first row and the first column of what is stored are seen. */
    @ParameterizedTest
    @CsvSource({
        "1,80x40 upper left", "2,80x40 upper right", "3,80x40 lower right", "4,80x40 lower left",
        "5,40x80 upper left", "6,40x80 upper right", "7,40x80 lower right", "8,40x80 lower left"
    })
    void turnsAPhotoAsTheCameraWasHeld(int orientation, String corner) throws IOException {
        // when
        byte[] clean = clean(folder, SampleFiles.photo(80, 40, orientation, MARK), AttachmentType.JPEG);

        // then
        assertThat(redCorner(clean)).isEqualTo(corner);
    }

    @Test
    void leavesNothingOfADrawingButThePicture() throws IOException {
        // given
        byte[] drawing = SampleFiles.drawing(80, 40, MARK);
        assertThat(holds(drawing, MARK)).isTrue();

        // when
        byte[] clean = clean(folder, drawing, AttachmentType.PNG);

        // then
        assertThat(holds(clean, MARK)).isFalse();
        assertThat(redCorner(clean)).isEqualTo("80x40 upper left");
    }

    @Test
    void keepsAGreyScanGrey() throws IOException {
        // given
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY), "jpeg", scan);

        // when
        byte[] clean = clean(folder, scan.toByteArray(), AttachmentType.JPEG);

        // then
        assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    @Test
    void readsAPhotoThatBuildsUp() throws IOException {
        // when
        byte[] clean = clean(folder, builtUp(), AttachmentType.JPEG);

        // then
        assertThat(redCorner(clean)).isEqualTo("80x40 upper left");
    }

    @Test
    void makesAPhotoSmallerThatIsLargerThanMemoryAllows() throws IOException {
        // given 20 megapixels
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5000, 4000, BufferedImage.TYPE_3BYTE_BGR), "jpeg", photo);

        // when
        byte[] clean = clean(folder, photo.toByteArray(), AttachmentType.JPEG);

        // then
        BufferedImage smaller = ImageIO.read(new ByteArrayInputStream(clean));
        assertThat(smaller.getWidth()).isEqualTo(2500);
        assertThat(smaller.getHeight()).isEqualTo(2000);
    }

    @ParameterizedTest
    @CsvSource({"4096,3072,3,1", "3072,4096,3,1", "4097,3072,3,2", "8000,6000,3,2", "4096,3072,8,2", "50000000,1,1,2"})
    void holdsNoMoreOfAPictureInMemoryThanAllowed(int width, int height, int bytesPerPixel, int step) {
        assertThat(Pictures.step(width, height, bytesPerPixel)).isEqualTo(step);
    }

    @Test
    void refusesAPictureThatClaimsToBeTooLargeBeforeItIsDecoded() throws IOException {
        refuses(folder, SampleFiles.claimedSize(8000, 6251), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
        refuses(folder, SampleFiles.claimedSize(2_000_000_000, 2_000_000_000), AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 700})
    void refusesWhatIsCutOff(int length) throws IOException {
        byte[] photo = SampleFiles.photo(80, 40, 1, MARK);
        byte[] drawing = SampleFiles.drawing(80, 40, MARK);

        refuses(folder, Arrays.copyOf(photo, length), AttachmentProblem.ATTACHMENT_DAMAGED);
        refuses(folder, Arrays.copyOf(drawing, Math.max(8, Math.min(length, drawing.length - 40))), AttachmentProblem.ATTACHMENT_DAMAGED);
    }

    @Test
    void refusesNothingAndWhatIsNoneOfTheKinds() throws IOException {
        refuses(folder, new byte[0], AttachmentProblem.ATTACHMENT_EMPTY);
        for (String other : new String[] {"MZ\u0090\0", "#!/bin/sh\nrm", "<html><script>", "GIF89a......", "文字", "PK\5\6"}) {
            refuses(folder, other.getBytes(StandardCharsets.UTF_8), AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN);
        }
    }

    @Test
    void refusesAPictureWhoseDataAreNone() throws IOException {
        // given
        byte[] drawing = SampleFiles.drawing(80, 40, MARK);
        drawing[drawing.length - MARK.length() - 30] ^= 0x55;

        // then
        refuses(folder, drawing, AttachmentProblem.ATTACHMENT_DAMAGED);
    }

    private static byte[] builtUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(SampleFiles.picture(80, 40), null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Size, and the corner where the red quarter is. */
    private static String redCorner(byte[] picture) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture));
        int width = seen.getWidth();
        int height = seen.getHeight();
        StringBuilder corners = new StringBuilder("%dx%d".formatted(width, height));
        for (int index = 0; index < 4; index++) {
            boolean isLower = index / 2 == 1;
            boolean isRight = index % 2 == 1;
            int colour = seen.getRGB(isRight ? width - 3 : 2, isLower ? height - 3 : 2);
            boolean isRed = (colour >> 16 & 0xFF) > 200 && (colour & 0xFF) < 60;
            corners.append(isRed ? (isLower ? " lower " : " upper ") + (isRight ? "right" : "left") : "");
        }
        return corners.toString();
    }
}

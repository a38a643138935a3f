package org.huiyin.kit.attachment.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * Tells what a file is by its content, whatever it is called, and writes it anew without what tells of its maker
 * (COL-7). Never both at once: bytes that belong to no part of the format are not copied, so that a file that is two
 * things in one comes out as one of them.
 */
public final class ContentCheck {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int LONGEST_SIGNATURE = 8;

    private ContentCheck() {}

    /**
     * @param upload as it was sent
     * @param folder where the clean file and what is needed on the way may be put; the caller removes it
     * @throws IOException when files cannot be written, never for what is in the upload
     */
    public static Inspection inspect(Path upload, Path folder) throws IOException {
        Path clean = folder.resolve("clean");
        try {
            AttachmentType type = write(upload, clean, folder);
            return new Inspection.Clean(type, clean, Files.size(clean));
        } catch (ContentRefusal refusal) {
            return refusal.toRefused();
        } catch (EOFException cutOff) {
            return ContentRefusal.damaged().toRefused();
        }
    }

    private static AttachmentType write(Path upload, Path clean, Path folder) throws IOException {
        byte[] start = start(upload);
        if (start.length == 0) {
            throw new ContentRefusal(AttachmentProblem.ATTACHMENT_EMPTY, "It holds no bytes. Send it again.");
        }
        if (startsWith(start, JPEG)) {
            Pictures.writeJpeg(upload, clean, folder);
            return AttachmentType.JPEG;
        }
        if (startsWith(start, PNG)) {
            Pictures.writePng(upload, clean, folder);
            return AttachmentType.PNG;
        }
        if (startsWith(start, PDF)) {
            PdfProcess.write(upload, clean, folder);
            return AttachmentType.PDF;
        }
        if (startsWith(start, ZIP)) {
            return OfficeDocuments.write(upload, clean);
        }
        if (startsWith(start, COMPOUND)) {
            throw new ContentRefusal(
                    AttachmentProblem.ATTACHMENT_LOCKED,
                    "It has a password or is of an old kind. Save it as DOCX or XLSX without a password.");
        }
        throw unknown();
    }

    static ContentRefusal unknown() {
        return new ContentRefusal(
                AttachmentProblem.ATTACHMENT_TYPE_UNKNOWN,
                "Send a photo or scan as JPEG or PNG, or a document as PDF, DOCX or XLSX. A new name does not change a file.");
    }

    private static byte[] start(Path upload) throws IOException {
        try (InputStream in = Files.newInputStream(upload)) {
            return in.readNBytes(LONGEST_SIGNATURE);
        } catch (NoSuchFileException empty) {
            return new byte[0];
        }
    }

    private static boolean startsWith(byte[] start, byte[] signature) {
        return start.length >= signature.length
                && Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
    }
}

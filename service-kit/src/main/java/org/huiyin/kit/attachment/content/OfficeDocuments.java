package org.huiyin.kit.attachment.content;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.huiyin.kit.attachment.type.AttachmentType;

/**
 * DOCX and XLSX: a zip of XML parts and pictures, written anew part by part. What is not known to be a part of a
 * document without macros is refused; properties, printer settings, thumbnails, signatures and the names of authors are
 * left out.
 */
final class OfficeDocuments {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int MOST_PARTS = 5_000;
    /** A zip entry of text packs to a twentieth, equal rows to a hundred and fiftieth, a bomb to a thousandth. */
    static final int MOST_INFLATION = 300;
    static final long MOST_UNPACKED = 400L << 20;
    private static final List<String> LEFT_OUT = List.of(
            "docprops/", "customxml/", "_xmlsignatures/", "xl/printersettings/", "word/printersettings/", "[trash]/");
    private static final Set<String> LEFT_AS_THEY_ARE = Set.of("gif", "bmp", "emf", "wmf", "odttf", "vml");

    private final ZipFile zip;
    private final ZipOutputStream out;
    private final UnpackedBytes unpacked = new UnpackedBytes(MOST_UNPACKED, MOST_INFLATION);

    private OfficeDocuments(ZipFile zip, ZipOutputStream out) {
        this.zip = zip;
        this.out = out;
    }

    static AttachmentType write(Path upload, Path clean) throws IOException {
        try (ZipFile zip = new ZipFile(upload.toFile());
                OutputStream file = new BufferedOutputStream(Files.newOutputStream(clean));
                ZipOutputStream out = new ZipOutputStream(file)) {
            return new OfficeDocuments(zip, out).write();
        } catch (ZipException broken) {
            if (String.valueOf(broken.getMessage()).contains("encrypted")) {
                throw new ContentRefusal(
                        AttachmentProblem.ATTACHMENT_LOCKED, "It is encrypted. Send it without a password.");
            }
            throw ContentRefusal.damaged();
        }
    }

    private AttachmentType write() throws IOException {
        ZipEntry types = zip.getEntry(CONTENT_TYPES);
        if (types == null) {
            throw ContentCheck.unknown();
        }
        AttachmentType type =
                OfficeXml.mainType(unpacked.counted(zip.getInputStream(types), types.getCompressedSize()));
        Set<String> names = new HashSet<>();
        for (ZipEntry part : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            String name = part.getName();
            if (!names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MOST_PARTS || name.contains("..")) {
                throw ContentRefusal.damaged();
            }
            if (!part.isDirectory() && !isLeftOut(name)) {
                copy(part, name, unpacked.counted(zip.getInputStream(part), part.getCompressedSize()));
            }
        }
        return type;
    }

    /** @param name of a part, or what a relationship points to, in any case and with or without a slash before it */
    static boolean isLeftOut(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String relative = plain.startsWith("/") ? plain.substring(1) : plain;
        return LEFT_OUT.stream().anyMatch(relative::startsWith);
    }

    private void copy(ZipEntry part, String name, UnpackedBytes.Counted in) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        ZipEntry anew = new ZipEntry(name);
        // Zip knows no time before 1980; the time of writing is nobody's business.
        anew.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(anew);
        try (in) {
            switch (extension) {
                case "rels" -> OfficeXml.copyRelationships(in, out);
                case "xml" -> OfficeXml.copy(in, out);
                case "jpg", "jpeg" -> JpegParts.copyInside(in, out);
                case "png" -> PngParts.copy(in, out);
                default -> {
                    if (!LEFT_AS_THEY_ARE.contains(extension)) {
                        throw notAllowed();
                    }
                    copyAsItIs(in);
                }
            }
        }
        out.closeEntry();
    }

    private void copyAsItIs(InputStream in) throws IOException {
        byte[] start = in.readNBytes(2);
        if (start.length == 2 && start[0] == 'M' && start[1] == 'Z') {
            throw notAllowed();
        }
        out.write(start);
        in.transferTo(out);
    }

    static ContentRefusal notAllowed() {
        return new ContentRefusal(
                AttachmentProblem.ATTACHMENT_ACTIVE,
                "It holds macros, another file or something that is loaded from elsewhere. Save it as PDF.");
    }
}

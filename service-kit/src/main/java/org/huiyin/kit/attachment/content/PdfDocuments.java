package org.huiyin.kit.attachment.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF, read in full and written anew: only what can be reached from its root is written. Refused is what runs or holds
 * another file; what opens by itself, properties, and names of those who commented are left out.
 */
final class PdfDocuments {

    /** Kinds of action that run something, send something, or fetch something. */
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE", "Rendition", "RichMediaExecute", "GoTo3DView");
    private static final List<COSName> ACTIVE_KEYS =
            List.of("JS", "EF", "EmbeddedFiles", "JavaScript", "XFA", "RichMediaContent", "3DD").stream()
                    .map(COSName::getPDFName)
                    .toList();
    private static final List<COSName> LEFT_OUT =
            List.of("OpenAction", "AA", "Metadata", "PieceInfo", "LastModified", "Thumb", "Collection").stream()
                    .map(COSName::getPDFName)
                    .toList();
    private static final COSName EMBEDDED_FILE = COSName.getPDFName("EmbeddedFile");

    private static final int LAST_BYTES = 2048;

    private final Deque<COSBase> waiting = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfDocuments() {}

    /**
     * What a PDF holds is unpacked in memory while it is read, as much as its maker likes: only for a process that may
     * end of it, see {@link PdfProcess}.
     */
    static void write(Path upload, Path clean) throws IOException {
        requireEnd(upload);
        try (PDDocument document = load(upload)) {
            if (document.isEncrypted()) {
                throw refusal(AttachmentProblem.ATTACHMENT_LOCKED);
            }
            rewrite(document, clean);
        }
    }

    private static void rewrite(PDDocument document, Path clean) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(clean))) {
            if (document.getNumberOfPages() == 0) {
                throw ContentRefusal.damaged();
            }
            COSDictionary trailer = document.getDocument().getTrailer();
            trailer.removeItem(COSName.INFO);
            trailer.removeItem(COSName.ID);
            new PdfDocuments().clean(trailer);
            // Its id would be made of the time; so, the same file written twice is the same.
            document.setDocumentId(0L);
            document.save(out);
        } catch (IOException | IllegalArgumentException | ClassCastException | StackOverflowError broken) {
            // PDFBox complains of what is in the file in all of these ways.
            throw ContentRefusal.damaged();
        }
    }

    private static PDDocument load(Path upload) {
        try {
            return Loader.loadPDF(upload.toFile(), IOUtils.createMemoryOnlyStreamCache());
        } catch (InvalidPasswordException password) {
            throw refusal(AttachmentProblem.ATTACHMENT_LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw ContentRefusal.damaged();
        }
    }

    /** PDFBox mends what is cut off; half a document is not what was meant. */
    private static void requireEnd(Path upload) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(upload)) {
            channel.position(Math.max(0, channel.size() - LAST_BYTES));
            byte[] end = Channels.newInputStream(channel).readAllBytes();
            if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
                throw ContentRefusal.damaged();
            }
        }
    }

    private static ContentRefusal refusal(AttachmentProblem problem) {
        return new ContentRefusal(problem, advice(problem));
    }

    /** What the sender can do. */
    static String advice(AttachmentProblem problem) {
        return switch (problem) {
            case ATTACHMENT_LOCKED -> "It is encrypted. Save it without a password or restrictions.";
            case ATTACHMENT_ACTIVE -> "It holds a script, a form that sends, or another file. Print it into a new PDF.";
            case ATTACHMENT_EXPANDS_TOO_MUCH -> "Unpacked, it is too large. Save it anew with fewer pages.";
            case ATTACHMENT_EMPTY, ATTACHMENT_TYPE_UNKNOWN, ATTACHMENT_DAMAGED ->
                "It is cut off or damaged. Send it again, or save it anew first.";
        };
    }

    private void clean(COSDictionary trailer) throws IOException {
        waiting.add(trailer);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            if (next instanceof COSObject reference) {
                next = reference.getObject();
            }
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof COSDictionary dictionary) {
                cleanDictionary(dictionary);
                dictionary.getValues().forEach(this::add);
            } else if (next instanceof COSArray array) {
                array.forEach(this::add);
            }
        }
    }

    private void add(COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            waiting.push(value);
        }
    }

    private static void cleanDictionary(COSDictionary dictionary) throws IOException {
        boolean isActive = ACTIVE_KEYS.stream().anyMatch(dictionary::containsKey)
                || dictionary.getDictionaryObject(COSName.S) instanceof COSName action
                        && ACTIVE_ACTIONS.contains(action.getName())
                || EMBEDDED_FILE.equals(dictionary.getDictionaryObject(COSName.TYPE));
        if (isActive) {
            throw refusal(AttachmentProblem.ATTACHMENT_ACTIVE);
        }
        LEFT_OUT.forEach(dictionary::removeItem);
        boolean isAnnotation = dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE);
        if (isAnnotation && !COSName.WIDGET.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            // Of a comment the title is its author.
            dictionary.removeItem(COSName.T);
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            cleanPhoto(stream);
        }
    }

    /** A photo in a page is a JPEG file as the camera wrote it. */
    private static void cleanPhoto(COSStream stream) throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (InputStream in = stream.createRawInputStream()) {
            JpegParts.copyInside(new BufferedInputStream(in), bare);
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            bare.writeTo(out);
        }
    }
}

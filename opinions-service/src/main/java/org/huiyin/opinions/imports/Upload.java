package org.huiyin.opinions.imports;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.imports.table.TableOptions;

/**
 * A file as it was sent.
 *
 * @param name as the sender calls it, without folders
 * @param size in bytes
 */
record Upload(Path path, String name, long size) {

    static final long MEGABYTE = 1L << 20;

    private static final int LONGEST_NAME = 200;

    /** @throws ProblemException 400 without a file, 413 for one that is too large */
    static Upload of(@Nullable FileUpload part, long mostMegabytes) {
        if (part == null) {
            throw ProblemException.invalidField("/file", "required", "Send the file as the part named file.");
        }
        if (part.size() > mostMegabytes * MEGABYTE) {
            throw new ProblemException(
                    CommonProblem.PAYLOAD_TOO_LARGE, "The file may have at most %d MB.".formatted(mostMegabytes));
        }
        return new Upload(part.uploadedFile(), nameOf(part), part.size());
    }

    private static String nameOf(FileUpload part) {
        String sent = part.fileName() == null ? "" : part.fileName();
        String name = CleanText.line(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST_NAME) {
            return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        }
        return name.isEmpty() ? "file" : name;
    }

    /** @throws ProblemException 400 for an encoding or a delimiter that is none */
    static TableOptions options(@Nullable String encoding, @Nullable String delimiter) {
        return new TableOptions(charset(encoding), separator(delimiter));
    }

    private static Optional<Charset> charset(@Nullable String encoding) {
        if (encoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ProblemException.invalidField(
                    "/encoding", "unknown-value", "Use a name such as UTF-8 or GB18030, or leave it out.");
        }
    }

    private static Optional<Character> separator(@Nullable String delimiter) {
        if (delimiter == null) {
            return Optional.empty();
        }
        char separator = delimiter.equals("\\t") ? '\t' : delimiter.isEmpty() ? '\0' : delimiter.charAt(0);
        boolean isSingle = delimiter.length() == 1 || delimiter.equals("\\t");
        if (!isSingle || "\0\r\n\"".indexOf(separator) >= 0 || Character.isLetterOrDigit(separator)) {
            throw ProblemException.invalidField(
                    "/delimiter", "wrong-format",
                    "Use one character such as a comma, a semicolon or a tab, or leave it out.");
        }
        return Optional.of(separator);
    }
}

package org.huiyin.kit.attachment.content;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.jboss.logging.Logger;

/**
 * Cleans a PDF in a process of its own, with little memory and little time. A reader of PDF unpacks streams within
 * streams as large as they get, and a file of some kilobytes can be made to become gigabytes: then that process ends,
 * and the service goes on. It knows no secret and writes nothing into our log.
 */
public final class PdfProcess {

    /** What becomes of a document of 20 MB fits in; a bomb does not. */
    private static final String MEMORY = "-Xmx192m";
    private static final int MOST_SECONDS = 60;
    private static final int OUT_OF_MEMORY = 3;
    private static final int FIRST_REFUSAL = 100;

    private PdfProcess() {}

    static void write(Path upload, Path clean, Path folder) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        classPath(),
                        PdfProcess.class.getName(),
                        upload.toAbsolutePath().toString(),
                        clean.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().clear();
        Process process = command.start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw expands();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a PDF was cleaned", interrupted);
        } finally {
            process.destroyForcibly();
        }
        requireDone(process.exitValue());
    }

    private static void requireDone(int status) throws IOException {
        if (status == OUT_OF_MEMORY) {
            throw expands();
        }
        if (status >= FIRST_REFUSAL && status < FIRST_REFUSAL + AttachmentProblem.values().length) {
            AttachmentProblem problem = AttachmentProblem.values()[status - FIRST_REFUSAL];
            throw new ContentRefusal(problem, PdfDocuments.advice(problem));
        }
        if (status != 0) {
            throw new IOException("The process that cleans a PDF ended with " + status);
        }
    }

    private static ContentRefusal expands() {
        AttachmentProblem problem = AttachmentProblem.ATTACHMENT_EXPANDS_TOO_MUCH;
        return new ContentRefusal(problem, PdfDocuments.advice(problem));
    }

    /** Of the classes that are needed, wherever this service has them from. */
    private static String classPath() {
        return Stream.of(
                PdfProcess.class, Loader.class, IOUtils.class, FontBoxFont.class, LogFactory.class, Logger.class)
                .map(PdfProcess::placeOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> needed) {
        try {
            return Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException("No place of " + needed, malformed);
        }
    }

    /** @param files the upload, and where to write the clean document */
    public static void main(String[] files) throws IOException {
        List<Path> paths = Stream.of(files).map(Path::of).toList();
        try {
            PdfDocuments.write(paths.getFirst(), paths.getLast());
        } catch (ContentRefusal refusal) {
            System.exit(FIRST_REFUSAL + refusal.problem().ordinal());
        }
    }
}

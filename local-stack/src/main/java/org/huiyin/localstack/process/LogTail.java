package org.huiyin.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log file. */
public final class LogTail {

    private static final int BYTES = 64 * 1024;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at \\S+\\(|\\.\\.\\. \\d+ )");

    private LogTail() {
    }

    /** At most the given number of lines from the end, stack frames left out; empty when there is no such file. */
    public static List<String> of(Path log, int lines) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            byte[] end = new byte[(int) Math.min(BYTES, length)];
            file.seek(length - end.length);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines()
                    .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The same, indented under a line that names the file. */
    public static String shown(Path log) {
        List<String> lines = of(log, 15);
        return lines.isEmpty() ? "" : "\n  last lines of " + log + ":\n    " + String.join("\n    ", lines);
    }
}

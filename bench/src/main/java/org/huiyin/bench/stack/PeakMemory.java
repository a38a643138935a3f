package org.huiyin.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most resident memory that a process has had since it began, as Linux tells it. */
public final class PeakMemory {

    private PeakMemory() {}

    public static double megabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException("Linux does not tell the peak memory of process " + pid));
    }
}

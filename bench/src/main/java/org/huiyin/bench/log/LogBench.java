package org.huiyin.bench.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.stack.PeakMemory;
import org.huiyin.localstack.process.JavaProgram;
import org.huiyin.localstack.process.Progress;

/**
 * (h) How long {@code ./huiyin verify-log} takes for a public log of a million entries, and how much memory (TRU-2).
 */
public final class LogBench {

    private static final double MEGABYTE = 1 << 20;
    private static final int SAMPLE_EVERY_MILLISECONDS = 10;

    private final Path folder;
    private final int entries;
    private final Progress progress;

    /** @param folder for the file */
    public LogBench(Path folder, int entries, Progress progress) {
        this.folder = folder;
        this.entries = entries;
        this.progress = progress;
    }

    /** One verification: a process of its own, as everybody starts it. */
    record Run(double seconds, double megabytes, int exit) {}

    public Section run(int rounds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("public-log.jsonl");
        progress.tell("log", "writing a log of %,d entries".formatted(entries));
        LogFile.write(file, entries);
        List<Run> runs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Run run = verify(file);
            progress.tell("log", "verified in %.1f s with %.0f MB".formatted(run.seconds(), run.megabytes()));
            runs.add(run);
        }
        return section(runs, Files.size(file));
    }

    private Run verify(Path file) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process verifier = new ProcessBuilder(
                        JavaProgram.path(), "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                        "org.huiyin.publiclog.Main", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("verification.out").toFile())
                .start();
        double peak = 0;
        while (!verifier.waitFor(SAMPLE_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakOf(verifier));
        }
        return new Run((System.nanoTime() - begin) / 1e9, peak, verifier.exitValue());
    }

    /** Nothing for one that has just ended: then the sample before counts. */
    private static double peakOf(Process process) {
        try {
            return PeakMemory.megabytes(process.pid());
        } catch (IOException ended) {
            return 0;
        }
    }

    private Section section(List<Run> runs, long bytes) throws IOException {
        List<Row> rows = List.of(
                Row.of("whole verification, s", series(runs, Run::seconds), ""),
                Row.of("entries/s", series(runs, run -> entries / run.seconds()), ""),
                Row.of("MB/s", series(runs, run -> bytes / MEGABYTE / run.seconds()), ""),
                Row.of("peak resident memory of the verifier, MB", series(runs, Run::megabytes), ""));
        String settings = ("%,d entries in a file of %.0f MB, written before by the classes that the service writes with. Each verification is "
                + "a process of its own, from its start to its end: every entry canonical, chained, in its place, and the Merkle root.")
                .formatted(entries, bytes / MEGABYTE);
        long unsound = runs.stream().filter(run -> run.exit() != 0).count();
        return new Section("(h) Verification of the public log", settings, rows, List.of(), (runs.size() - unsound) * entries,
                unsound, unsound == 0 ? "" : Files.readString(folder.resolve("verification.out")));
    }

    private static Series series(List<Run> runs, ToDoubleFunction<Run> figure) {
        return new Series(runs.stream().mapToDouble(figure).boxed().toList());
    }
}

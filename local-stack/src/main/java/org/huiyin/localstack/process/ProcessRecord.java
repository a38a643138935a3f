package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is written down about a child, so that a later launcher knows it again: a process id alone may have been given
 * to another program in the meantime.
 *
 * @param pid the process id
 * @param startedAt when the process began, as the operating system tells it
 * @param program the program that it runs
 * @param stopSignal what asks it to end
 */
record ProcessRecord(long pid, Instant startedAt, String program, StopSignal stopSignal) {

    /** The operating system counts a start in ticks since boot; the clock may have been set right by a little since. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle process, StopSignal stopSignal) {
        ProcessHandle.Info info = process.info();
        return new ProcessRecord(process.pid(), info.startInstant().orElse(Instant.EPOCH),
                info.command().orElse(""), stopSignal);
    }

    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.writeString(unfinished,
                "%d%n%d%n%s%n%s%n".formatted(pid, startedAt.toEpochMilli(), stopSignal, program));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The record in a file; empty when the file is gone or cannot be understood. */
    static Optional<ProcessRecord> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new ProcessRecord(Long.parseLong(lines.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(lines.get(1))), lines.get(3),
                    StopSignal.valueOf(lines.get(2))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The living process that this record is about; empty when it ended, also when its id now belongs to another. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isAbout);
    }

    private boolean isAbout(ProcessHandle process) {
        return process.info().startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .orElse(false);
    }
}

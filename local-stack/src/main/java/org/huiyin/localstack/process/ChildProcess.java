package org.huiyin.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** A running child of the launcher. */
public final class ChildProcess {

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final ChildCommand command;
    private final Process process;
    private final Path record;
    private final Path log;
    private volatile boolean endWanted;

    ChildProcess(ChildCommand command, Process process, Path record, Path log) {
        this.command = command;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    Process process() {
        return process;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the probe says yes.
     *
     * @throws PartFailed when the process ends before, or the time is over
     */
    public void awaitReady(BooleanSupplier probe, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!probe.getAsBoolean()) {
                if (process.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new PartFailed("%s ended while it was starting (exit code %d)%s"
                            .formatted(command.name(), process.exitValue(), LogTail.shown(log)));
                }
                if (System.nanoTime() > end) {
                    throw new PartFailed("%s did not answer within %d s%s"
                            .formatted(command.name(), limit.toSeconds(), LogTail.shown(log)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed(command.name() + " was interrupted while it was starting", e);
        }
    }

    /** Asks the process to end and, after the grace, ends it by force. Returns whether it followed. */
    public boolean stop(Duration grace) {
        endWanted = true;
        boolean followed = end(process.toHandle(), command.stopSignal(), grace);
        forgetRecord();
        return followed;
    }

    /** Ends the process at once. */
    public void kill() {
        endWanted = true;
        end(process.toHandle(), null, Duration.ZERO);
        forgetRecord();
    }

    /** Calls back with the exit code if the process ends without having been asked to. */
    public void onUnwantedEnd(IntConsumer listener) {
        process.onExit().thenAccept(ended -> {
            if (!endWanted) {
                listener.accept(ended.exitValue());
            }
        });
    }

    private void forgetRecord() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            // It names a process that is gone: the next launcher sees that and removes it.
        }
    }

    /** Ends a process and what it started; without a signal at once. Returns whether it ended within the grace. */
    static boolean end(ProcessHandle process, @org.jspecify.annotations.Nullable StopSignal signal, Duration grace) {
        List<ProcessHandle> family = process.descendants().toList();
        boolean followed = signal != null && followed(process, signal, grace);
        if (!followed) {
            process.destroyForcibly();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(process, Duration.ofSeconds(10));
        return followed;
    }

    private static boolean followed(ProcessHandle process, StopSignal signal, Duration grace) {
        signal.send(process);
        return awaitEnd(process, grace);
    }

    private static boolean awaitEnd(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}

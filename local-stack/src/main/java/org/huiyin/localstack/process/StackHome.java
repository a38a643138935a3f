package org.huiyin.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The data folder of one stack: where each part keeps its data and its log, and which processes belong to it.
 * All children are started through here, so that none can appear once the stack is closing.
 */
public final class StackHome {

    /** The first argument of every JVM child, by which it is known again even when its record was not yet written. */
    private static final String MARK = "-Dhuiyin.home=";

    private final Path folder;
    private final Progress progress;
    private final Set<ChildProcess> children = new HashSet<>();
    private boolean closing;

    public StackHome(Path folder, Progress progress) {
        this.folder = folder.toAbsolutePath().normalize();
        this.progress = progress;
    }

    public Path folder() {
        return folder;
    }

    public Progress progress() {
        return progress;
    }

    /** Where a part keeps its data; not created here. */
    public Path data(String part) {
        return folder.resolve(part);
    }

    /** The log file of a part. */
    public Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    /** The JVM argument that marks a child as one of this stack. */
    public String mark() {
        return MARK + folder;
    }

    /** Starts a child with its output in the part's log; the log of the time before is kept beside it. */
    public synchronized ChildProcess spawn(ChildCommand command) {
        if (closing) {
            throw new PartFailed(command.name() + " is not started: the stack is being stopped");
        }
        try {
            Path log = log(command.name());
            Files.createDirectories(log.getParent());
            Files.createDirectories(records());
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(command.name() + ".previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Process process = command.builder().redirectOutput(log.toFile()).start();
            Path record = records().resolve(command.name());
            ProcessRecord.of(process.toHandle(), command.stopSignal()).write(record);
            ChildProcess child = new ChildProcess(command, process, record, log);
            children.removeIf(earlier -> !earlier.isAlive());
            children.add(child);
            return child;
        } catch (IOException e) {
            throw new PartFailed("%s could not be started: %s".formatted(command.name(), e.getMessage()), e);
        }
    }

    /** Runs a child to its end and expects success. */
    public void run(ChildCommand command, long limitSeconds) {
        ChildProcess child = spawn(command);
        try {
            if (!child.process().waitFor(limitSeconds, TimeUnit.SECONDS)) {
                throw new PartFailed("%s did not end within %d s%s"
                        .formatted(command.name(), limitSeconds, LogTail.shown(child.log())));
            }
            int code = child.process().exitValue();
            if (code != 0) {
                throw new PartFailed("%s failed with exit code %d%s"
                        .formatted(command.name(), code, LogTail.shown(child.log())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed(command.name() + " was interrupted", e);
        } finally {
            child.kill();
        }
    }

    /** From now on no child can be started. */
    public synchronized void refuseChildren() {
        closing = true;
    }

    /** Ends at once whatever child is left. */
    public synchronized void killChildren() {
        children.forEach(ChildProcess::kill);
        children.clear();
    }

    Path records() {
        return folder.resolve("run");
    }

    /** Creates the folder itself. */
    public void create() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder %s cannot be created".formatted(folder), e);
        }
    }
}

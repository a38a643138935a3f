package org.huiyin.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Children of a launcher that was killed before it could end them. They are known by their records, and, if the
 * launcher died before it wrote one, by the stack's mark on their command line.
 */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StackHome home;

    public Leftovers(StackHome home) {
        this.home = home;
    }

    /** The living processes of this data folder, by process id, with a word on what each is. */
    public Map<Long, String> find() {
        Map<Long, String> found = new LinkedHashMap<>();
        all().forEach((process, record) -> found.put(process.pid(), record.name()));
        return found;
    }

    /**
     * Ends them all side by side, saying so, and removes their records; the database last, so that the others can still
     * finish their work. Call only while holding the launcher's lock.
     */
    public void end() {
        Map<ProcessHandle, Known> all = all();
        end(all, StopSignal.TERMINATE);
        end(all, StopSignal.INTERRUPT);
        recordFiles().forEach(Leftovers::delete);
    }

    private void end(Map<ProcessHandle, Known> all, StopSignal signal) {
        List<Thread> ends = new ArrayList<>();
        all.forEach((process, known) -> {
            if (known.signal() == signal) {
                ends.add(Thread.ofVirtual().start(() -> end(process, known)));
            }
        });
        try {
            for (Thread end : ends) {
                end.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("The ending of leftover processes was interrupted", e);
        }
    }

    private void end(ProcessHandle process, Known known) {
        home.progress().tell(known.name(), "left over from a launcher that was killed (pid %d): ending it"
                .formatted(process.pid()));
        boolean followed = ChildProcess.end(process, known.signal(), GRACE);
        home.progress().tell(known.name(), followed ? "ended" : "ended by force");
    }

    private Map<ProcessHandle, Known> all() {
        Map<ProcessHandle, Known> all = new LinkedHashMap<>();
        for (Path file : recordFiles()) {
            ProcessRecord.read(file).ifPresent(record -> record.alive().ifPresent(process ->
                    all.put(process, new Known(file.getFileName().toString(), record.stopSignal()))));
        }
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(process -> marked(process).ifPresent(known -> all.putIfAbsent(process, known)));
        return all;
    }

    private Optional<Known> marked(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        if (arguments.contains(home.mark())) {
            return Optional.of(new Known("process", StopSignal.TERMINATE));
        }
        boolean ownDatabase = arguments.contains("-D") && arguments.stream()
                .anyMatch(argument -> argument.startsWith(home.folder() + "/postgresql/"));
        return ownDatabase ? Optional.of(new Known("postgresql", StopSignal.INTERRUPT)) : Optional.empty();
    }

    private List<Path> recordFiles() {
        if (!Files.isDirectory(home.records())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.records())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Known(String name, StopSignal signal) {
    }
}

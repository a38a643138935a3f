package org.huiyin.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.process.ProcessPart;

/** Processor time that each part has used: it tells who had the machine while a figure was taken. */
public record ProcessorTime(Map<String, Duration> used) {

    /** The name under which the load generator itself is told. */
    public static final String LOAD = "load generator";

    /** What Linux counts in, whatever the kernel's own clock does. */
    private static final long MILLIS_PER_TICK = 10;

    public static ProcessorTime now(LocalStack stack) {
        Map<String, Duration> used = new LinkedHashMap<>();
        used.put(LOAD, of(ProcessHandle.current()));
        Stream.concat(Stream.<ProcessPart>of(stack.postgres(), stack.kafka()), stack.services().stream())
                .forEach(part -> used.put(part.name(), ofFamily(part.pid())));
        return new ProcessorTime(used);
    }

    public ProcessorTime since(ProcessorTime before) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        used.forEach((part, time) -> spent.put(part, time.minus(before.used.getOrDefault(part, Duration.ZERO))));
        return new ProcessorTime(spent);
    }

    public ProcessorTime plus(ProcessorTime other) {
        Map<String, Duration> sum = new LinkedHashMap<>(used);
        other.used.forEach((part, time) -> sum.merge(part, time, Duration::plus));
        return new ProcessorTime(sum);
    }

    /** Microseconds of each part for one piece of work, those that did something. */
    public String perPiece(long pieces) {
        return used.entrySet().stream()
                .map(part -> Map.entry(part.getKey(), part.getValue().toNanos() / 1_000 / Math.max(1, pieces)))
                .filter(part -> part.getValue() > 0)
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Of a process and its children, those that have ended too: PostgreSQL has one for each connection. */
    private static Duration ofFamily(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(ProcessorTime::of)
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }

    private static Duration of(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // Behind the program's name, which may hold spaces: the state is field 3, the times are fields 14 to 17.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return Duration.ofMillis(ticks * MILLIS_PER_TICK);
        } catch (IOException elsewhere) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }
}

package org.huiyin.localstack.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the process that listens on a port: from {@code /proc} on Linux, with {@code lsof} elsewhere. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {
    }

    /** Such as {@code pid 4711 (/usr/bin/postgres)}; empty when it cannot be told, for instance for lack of rights. */
    static Optional<String> of(int port) {
        Optional<Long> pid = Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        return pid.flatMap(ProcessHandle::of).map(process ->
                "pid %d (%s)".formatted(process.pid(), process.info().command().orElse("program unknown")));
    }

    private static Optional<Long> fromProc(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .flatMap(table -> listeners(table, port))
                .map("socket:[%s]"::formatted)
                .collect(Collectors.toSet());
        return sockets.isEmpty() ? Optional.empty() : ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process, sockets))
                .map(ProcessHandle::pid)
                .findFirst();
    }

    /** Inodes of the listening sockets. Columns: number, local address, remote address, state, …, inode (the tenth). */
    private static Stream<String> listeners(Path table, int port) {
        try {
            String ending = ":%04X".formatted(port);
            List<String> lines = Files.readAllLines(table);
            return lines.stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9)
                    .filter(columns -> columns[1].endsWith(ending) && columns[3].equals(LISTENING))
                    .map(columns -> columns[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holdsOneOf(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc/%d/fd".formatted(process.pid())))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<Long> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var reader = lsof.inputReader()) {
                return reader.lines().findFirst().map(Long::parseLong);
            }
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}

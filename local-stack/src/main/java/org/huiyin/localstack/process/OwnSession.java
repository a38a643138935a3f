package org.huiyin.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a child into a session of its own where the machine has {@code setsid}: a Ctrl-C at the terminal then reaches
 * the launcher alone, which stops the children in order. Without it all would get the signal at once.
 */
final class OwnSession {

    private static final Optional<String> SETSID = onPath("setsid");

    private OwnSession() {
    }

    static List<String> wrap(List<String> command) {
        return SETSID.map(setsid -> Stream.concat(Stream.of(setsid), command.stream()).toList()).orElse(command);
    }

    private static Optional<String> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}

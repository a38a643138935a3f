package org.huiyin.localstack.launcher;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.huiyin.localstack.LocalStackSettings;
import org.huiyin.localstack.port.Port;
import org.huiyin.localstack.process.LauncherLock;
import org.huiyin.localstack.process.Leftovers;
import org.huiyin.localstack.process.StackHome;

/** Looks at ports and processes and says what is in the way of a start, and what to do. */
final class Doctor {

    private final LocalStackSettings settings;
    private final PrintStream out;

    Doctor(LocalStackSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Returns whether nothing is in the way. */
    boolean examine() {
        StackHome home = new StackHome(settings.home(), (part, message) -> { });
        Optional<String> launcher = LauncherLock.holder(home);
        if (launcher.isPresent()) {
            out.printf("  ok    a stack is running on %s (launcher pid %s); stop it with Ctrl-C there or: kill %s%n",
                    settings.home(), launcher.get(), launcher.get());
            return true;
        }
        Map<Long, String> leftovers = new Leftovers(home).find();
        leftovers.forEach((pid, part) -> out.printf(
                "  note  %s (pid %d) is left over from a launcher that was killed; the next start ends it%n", part, pid));
        if (leftovers.isEmpty()) {
            out.printf("  ok    no leftover processes of %s%n", settings.home());
        }
        return leftovers.isEmpty() ? portsAreFree() : true;
    }

    private boolean portsAreFree() {
        boolean allFree = true;
        for (Port port : Stream.concat(settings.ports().infrastructure().stream(),
                settings.ports().services().stream()).toList()) {
            Optional<String> obstacle = port.obstacle();
            out.printf("  %s%n", obstacle.map(text -> "BAD   " + text)
                    .orElse("ok    port %d is free for %s".formatted(port.number(), port.part())));
            allFree &= obstacle.isEmpty();
        }
        return allFree;
    }
}

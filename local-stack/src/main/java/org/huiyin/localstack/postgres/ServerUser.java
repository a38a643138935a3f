package org.huiyin.localstack.postgres;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

import org.huiyin.localstack.process.PartFailed;

/**
 * PostgreSQL refuses to run as root. Where the stack runs as root, as in many containers, its programs are run in a
 * user namespace of their own, where the same user has another number.
 */
final class ServerUser {

    private static final List<String> OTHER_NUMBER = List.of("unshare", "-U");

    private ServerUser() {
    }

    static List<String> command(Stream<String> command) {
        return isRoot() ? Stream.concat(OTHER_NUMBER.stream(), command).toList() : command.toList();
    }

    static void requirePossible() {
        if (isRoot() && !canUnshare()) {
            throw new PartFailed("PostgreSQL does not run as root, and this machine does not allow a user namespace "
                    + "(unshare -U). Run ./huiyin as an ordinary user.");
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static boolean canUnshare() {
        try {
            Process process = new ProcessBuilder(ServerUser.command(Stream.of("true")))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

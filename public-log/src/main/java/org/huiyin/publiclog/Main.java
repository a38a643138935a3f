package org.huiyin.publiclog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * {@code ./huiyin verify-log FILE [SIZE:ROOT]}: 0 when the log is sound, 1 when it is not, 2 when it cannot be read.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println("Usage: ./huiyin verify-log FILE [SIZE:ROOT]   a download, and a head that you kept earlier");
            return 2;
        }
        Path file = Path.of(arguments[0]);
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file);
            return 2;
        }
        try {
            return say(out, Verification.of(file, arguments.length == 2 ? kept(arguments[1]) : null));
        } catch (IllegalArgumentException malformed) {
            out.println("Give the kept head as SIZE:ROOT, e.g. 120:9f86d0… with 64 hexadecimal digits.");
            return 2;
        } catch (IOException unreadable) {
            out.println("It cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    private static int say(PrintStream out, Verification.Verdict verdict) {
        return switch (verdict) {
            case Verification.Verdict.Sound(Head head) -> {
                out.printf(Locale.ROOT, "Sound: %,d entries, the last of %s%n", head.size(), head.time());
                out.println("Keep this for the next time: " + head.size() + ":" + head.rootHash());
                yield 0;
            }
            case Verification.Verdict.Broken(long line, String why) -> {
                out.println("Broken at line " + line + ": " + why);
                yield 1;
            }
        };
    }

    private static Verification.@Nullable Kept kept(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("no colon");
        }
        return new Verification.Kept(Long.parseLong(text.substring(0, colon)), Hash.parse(text.substring(colon + 1)));
    }
}

package org.huiyin.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huiyin.bench.figures.ResultsPage;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.log.LogBench;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.localstack.process.Folders;

/** The program behind {@code ./huiyin bench}. Expects the checkout in the system property {@code huiyin.root}. */
public final class Main {

    private final PrintStream out;
    private final long from = System.nanoTime();

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0 when everything was measured and every answer was 2xx, whether or not the targets are met. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Main(out).run(List.of(arguments)));
    }

    private int run(List<String> words) {
        try {
            BenchOrder order = BenchOrder.parse(words);
            List<Section> sections = measure(order);
            Path results = results(order);
            ResultsPage.write(results, Machine.described(LocalDate.now(ZoneOffset.UTC), order.toString()), sections);
            out.println("Written: " + results);
            sections.stream().flatMap(section -> section.targets().stream()).forEach(target -> out.printf(
                    "%-7s %s: %s%n", target.isMet() ? "met" : "MISSED", target.text(), target.reached()));
            return failures(sections);
        } catch (IllegalArgumentException unknown) {
            out.println(unknown.getMessage());
            return 2;
        } catch (Exception failed) {
            failed.printStackTrace(out);
            return 1;
        }
    }

    private List<Section> measure(BenchOrder order) throws Exception {
        Path folder = root().resolve(".huiyin").resolve("bench");
        List<Section> sections = new ArrayList<>();
        if (order.needsStack()) {
            try (BenchStack stack = BenchStack.start(root(), folder, this::tell)) {
                sections.addAll(new Measurements(stack, order, folder).run());
            }
        }
        // Offline: the machine is its own by now.
        if (order.parts().contains(BenchOrder.Part.LOG)) {
            sections.add(new LogBench(folder, order.logEntries(), this::tell).run(order.logRounds()));
        }
        // Kept when something failed: the logs are in it.
        Folders.delete(folder);
        return sections;
    }

    private int failures(List<Section> sections) {
        List<String> failed = new ArrayList<>();
        sections.stream().filter(section -> section.errors() > 0).forEach(section ->
                failed.add("%s: %,d errors, the first: %s".formatted(section.title(), section.errors(), section.firstError())));
        failed.forEach(out::println);
        return failed.isEmpty() ? 0 : 1;
    }

    private static Path root() {
        return Path.of(System.getProperty("huiyin.root", ".")).toAbsolutePath().normalize();
    }

    private static Path results(BenchOrder order) {
        @Nullable Path wanted = order.results();
        if (wanted != null) {
            return wanted;
        }
        return order.isOfficial()
                ? root().resolve("docs").resolve("benchmark-results.md")
                : root().resolve(".huiyin").resolve("benchmark-results.md");
    }

    private synchronized void tell(String part, String message) {
        out.printf("%6.1f s  %-22s %s%n", (System.nanoTime() - from) / 1e9, part, message);
    }
}

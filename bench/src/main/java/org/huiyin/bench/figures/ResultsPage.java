package org.huiyin.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that {@code docs/benchmark.md} points at. */
public final class ResultsPage {

    private ResultsPage() {}

    /** @param machine what it ran on, without its name */
    public static void write(Path file, String machine, List<Section> sections) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text(machine, sections));
    }

    static String text(String machine, List<Section> sections) {
        StringBuilder page = new StringBuilder("# Benchmark results\n\n");
        page.append("Written by `./huiyin bench`; what is measured, and what it does not say: [benchmark.md](benchmark.md).\n\n");
        page.append(machine).append("\n\n");
        page.append("| target | figure | met |\n|---|---|---|\n");
        sections.forEach(section -> section.targets().forEach(target -> page.append(
                "| %s | %s | %s |\n".formatted(target.text(), target.reached(), met(section, target)))));
        for (Section section : sections) {
            page.append("\n## ").append(section.title()).append("\n\n").append(section.settings()).append("\n\n");
            page.append("| figure | median | min – max | compared |\n|---|---:|---:|---|\n");
            section.rows().forEach(row -> page.append(
                    "| %s | %s | %s | %s |\n".formatted(row.figure(), row.median(), row.spread(), row.compared())));
            page.append("\n").append(verdict(section)).append("\n");
        }
        return page.toString();
    }

    private static String met(Section section, Target target) {
        if (section.errors() > 0) {
            return "**void**";
        }
        return target.isMet() ? "yes" : "**no**";
    }

    private static String verdict(Section section) {
        return section.errors() == 0
                ? "%,d pieces of work, each answered as it should be.".formatted(section.answers())
                : "**%,d of %,d pieces of work failed: these figures do not count.** The first: `%s`".formatted(
                        section.errors(), section.answers() + section.errors(),
                        section.firstError().replace('`', '\''));
    }
}

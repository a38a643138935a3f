package org.huiyin.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Series;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.imports.SentRegister.Imported;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.PeakMemory;

/** (f) Letters imported per second from a CSV file and from a workbook, beside COPY of the same rows (COL-6). */
public final class ImportBench {

    private static final double TARGET = 0.15;
    private static final double TARGET_MEGABYTES = 512;
    private static final double MEGABYTE = 1 << 20;

    private final BenchStack stack;
    private final Path folder;
    private final int letters;

    /** @param folder for the files; everybody may go in */
    public ImportBench(BenchStack stack, Path folder, int letters) {
        this.stack = stack;
        this.folder = folder;
        this.letters = letters;
    }

    /** Empties the opinions before and between. */
    public Section run() throws Exception {
        Path csv = folder.resolve("register.csv");
        Path workbook = folder.resolve("register.xlsx");
        stack.tell("import", "writing two files of %,d letters".formatted(letters));
        RegisterFiles files = new RegisterFiles(stack.units(), stack.today());
        files.writeCsv(csv, letters);
        files.writeWorkbook(workbook, letters);
        stack.parts().opinions().stop();
        stack.parts().opinions().start();
        PlainCopy copy = new PlainCopy(stack, stack.serverFile("plain-opinions"));
        Imported fromCsv = measure(csv, "bench-csv");
        double csvPeak = peak();
        copy.keep();
        List<Double> indexed = new ArrayList<>();
        indexed.add(perSecond(copy.withIndexes()));
        Imported fromWorkbook = measure(workbook, "bench-xlsx");
        double peak = peak();
        indexed.add(perSecond(copy.withIndexes()));
        double bare = perSecond(copy.bare());
        return section(List.of(fromCsv, fromWorkbook), new Series(indexed), bare, csvPeak, peak, Files.size(csv), Files.size(workbook));
    }

    private Imported measure(Path file, String sourceSystem) throws Exception {
        try (Connection connection = stack.connect("opinions");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate opinion cascade");
        }
        stack.settle();
        Imported imported = new SentRegister(stack).send(file, sourceSystem, letters);
        stack.tell("import", "%s: %,d rows, accepted after %.1f s, imported after %.1f s, peak memory %.0f MB".formatted(
                file.getFileName(), imported.rows(), seconds(imported.accepted()), seconds(imported.whole()), peak()));
        return imported;
    }

    private Section section(
            List<Imported> imported, Series indexed, double bare, double csvPeak, double peak, long csvBytes, long workbookBytes) {
        List<Row> rows = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<String> names = List.of(
                "CSV of %.0f MB".formatted(csvBytes / MEGABYTE), "XLSX of %.0f MB".formatted(workbookBytes / MEGABYTE));
        rows.add(Row.of("COPY into a table with the same indexes, rows/s", indexed, ""));
        rows.add(new Row("COPY into a table without any index or check, rows/s", Row.shown(bare), "", ""));
        for (int index = 0; index < imported.size(); index++) {
            Imported one = imported.get(index);
            double ratio = one.perSecond() / indexed.median();
            rows.add(new Row(names.get(index) + ", rows/s from the first byte sent to the end", Row.shown(one.perSecond()), "",
                    "%.2f of COPY with indexes, %.3f of COPY without".formatted(ratio, one.perSecond() / bare)));
            rows.add(new Row(names.get(index) + ", s until it was accepted", Row.shown(seconds(one.accepted())), "", ""));
            targets.add(Target.atLeast("(f) import of " + names.get(index) + ", of COPY with the same indexes,", TARGET, ratio));
        }
        rows.add(new Row("opinions-service, peak resident memory after CSV, MB", Row.shown(csvPeak), "", ""));
        rows.add(new Row("opinions-service, peak resident memory after both, MB", Row.shown(peak), "", ""));
        targets.add(Target.below("(f) resident memory of opinions-service", "MB", TARGET_MEGABYTES, peak));
        List<String> problems = imported.stream().map(Imported::problem).filter(problem -> !problem.isEmpty()).toList();
        String settings = ("%,d letters, no two alike, each into the emptied table; between them and behind, COPY of the rows that "
                + "came of it. fsync and synchronous_commit on. Beside the import the relay tells an event of each letter, and reporting-service "
                + "projects it; beside COPY nothing runs.").formatted(letters);
        return new Section("(f) Import", settings, rows, targets,
                imported.stream().mapToLong(Imported::rows).sum(), problems.size(), problems.isEmpty() ? "" : problems.getFirst());
    }

    private double peak() throws IOException {
        return PeakMemory.megabytes(stack.parts().opinions().pid());
    }

    private double perSecond(Duration took) {
        return letters / seconds(took);
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}

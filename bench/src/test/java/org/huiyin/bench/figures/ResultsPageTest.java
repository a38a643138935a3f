package org.huiyin.bench.figures;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsPageTest {

    private static final Row ROW =
            Row.of("suite, opinions/s", new Series(List.of(1_234.4, 99.44, 5.0)), "0.41 of plain JDBC");

    @Test
    void showsMedianSpreadAndRatio() {
        String page = ResultsPage.text("2 cores", List.of(section(Target.atLeast("ratio", 0.40, 0.41), 0)));

        assertThat(page).contains("| suite, opinions/s | 99.4 | 5.00 – 1,234 | 0.41 of plain JDBC |");
        assertThat(page).contains("| ratio at least 0.40 | 0.41 | yes |");
        assertThat(page).contains("500 pieces of work, each answered as it should be.");
    }

    @Test
    void saysThatATargetWasMissed() {
        String page = ResultsPage.text("2 cores", List.of(section(Target.below("p99", "ms", 500, 500), 0)));

        assertThat(page).contains("| p99 below 500 ms | 500 ms | **no** |");
    }

    @Test
    void doesNotLetAFigureStandThatHadErrors() {
        String page = ResultsPage.text("2 cores", List.of(section(Target.atLeast("ratio", 0.40, 0.41), 3)));

        assertThat(page)
                .contains("**3 of 503 pieces of work failed: these figures do not count.** The first: `503 away`");
        assertThat(page).contains("| ratio at least 0.40 | 0.41 | **void** |");
    }

    private static Section section(Target target, long errors) {
        return new Section("(a) Intake", "16 connections.", List.of(ROW), List.of(target), 500, errors,
                errors == 0 ? "" : "503 away");
    }
}

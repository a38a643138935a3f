package org.huiyin.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.bench.BenchOrder.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BenchOrderTest {

    @Test
    void measuresEverythingAtFullSizeWhenNothingIsSaid() {
        BenchOrder order = BenchOrder.parse(List.of());

        assertThat(order.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(order.opinions()).isEqualTo(1_000_000);
        assertThat(order.isOfficial()).isTrue();
    }

    @Test
    void measuresOnlyWhatIsNamed() {
        BenchOrder order = BenchOrder.parse(List.of("intake", "rebuild", "--seconds", "3", "--results", "there.md"));

        assertThat(order.parts()).containsExactlyInAnyOrder(Part.INTAKE, Part.REBUILD);
        assertThat(order.round()).isEqualTo(Duration.ofSeconds(3));
        assertThat(order.results()).isEqualTo(Path.of("there.md"));
        assertThat(order.isOfficial()).isFalse();
    }

    @Test
    void measuresImportAndDeskAlone() {
        BenchOrder order = BenchOrder.parse(List.of("import", "desk", "--quick", "--opinions", "50000"));

        assertThat(order.parts()).containsExactlyInAnyOrder(Part.IMPORT, Part.DESK);
        assertThat(order.opinions()).isEqualTo(50_000);
        assertThat(order.deskRequests()).isEqualTo(200);
    }

    @Test
    void measuresBallotsAlone() {
        assertThat(BenchOrder.parse(List.of("ballots", "--quick")).parts()).containsExactly(Part.BALLOTS);
    }

    @Test
    void scansAHundredThousandCommitments() {
        assertThat(BenchOrder.parse(List.of("scan")).overdueCommitments()).isEqualTo(100_000);
        assertThat(BenchOrder.parse(List.of("scan", "--quick")).overdueCommitments()).isEqualTo(5_000);
    }

    @Test
    void verifiesALogWithoutTheSuite() {
        BenchOrder order = BenchOrder.parse(List.of("log"));

        assertThat(order.parts()).containsExactly(Part.LOG);
        assertThat(order.needsStack()).isFalse();
        assertThat(order.logEntries()).isEqualTo(1_000_000);
        assertThat(BenchOrder.parse(List.of("log", "desk")).needsStack()).isTrue();
    }

    @Test
    void aSmallTrialIsNotOfficial() {
        assertThat(BenchOrder.parse(List.of("--quick")).isOfficial()).isFalse();
        assertThat(BenchOrder.parse(List.of("--opinions", "1000")).isOfficial()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOrder.parse(List.of("everything")))
                .withMessageContaining("everything");
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOrder.parse(List.of("--rounds", "0")))
                .withMessageContaining("--rounds");
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOrder.parse(List.of("--rounds")));
    }
}

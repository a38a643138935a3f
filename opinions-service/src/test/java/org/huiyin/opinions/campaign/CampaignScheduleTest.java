package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CampaignScheduleTest {

    @Test
    void acceptsBatchesWithPhasesInTheirOrder() {
        assertThat(schedule(
                                phase(PhaseKind.STUDY, 1, 2),
                                phase(PhaseKind.ANALYSIS, 3, 3),
                                phase(PhaseKind.RECTIFICATION, 4, 6))
                        .flaw())
                .isEmpty();
    }

    @Test
    void namesAPhaseThatComesTooEarly() {
        assertThat(schedule(phase(PhaseKind.ANALYSIS, 1, 2), phase(PhaseKind.STUDY, 3, 4)).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.pointer()).isEqualTo("/batches/0/phases/1/kind"));
        assertThat(schedule(phase(PhaseKind.STUDY, 1, 3), phase(PhaseKind.ANALYSIS, 3, 4)).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.pointer()).isEqualTo("/batches/0/phases/1/startsOn"));
        assertThat(schedule(phase(PhaseKind.STUDY, 1, 7)).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.pointer()).isEqualTo("/batches/0/phases/0/startsOn"));
    }

    @Test
    void namesACampaignThatEndsBeforeItStarts() {
        assertThat(new CampaignSchedule(day(6), day(1), List.of()).flaw())
                .hasValueSatisfying(flaw -> assertThat(flaw.pointer()).isEqualTo("/endsOn"));
    }

    @Test
    void hasThePolicyOfTheDistrictAsDefault() {
        assertThat(CampaignPolicy.DEFAULT).isEqualTo(new CampaignPolicy(15, 10, 50, 10, 5, 7, 30));
        assertThatThrownBy(() -> new CampaignPolicy(15, 60, 50, 10, 5, 7, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CampaignSchedule schedule(Batch.Phase... phases) {
        return new CampaignSchedule(
                day(1), day(6), List.of(new Batch(1, "第一批", day(1), day(6), List.of(phases))));
    }

    private static Batch.Phase phase(PhaseKind kind, int first, int last) {
        return new Batch.Phase(kind, day(first), day(last));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }
}

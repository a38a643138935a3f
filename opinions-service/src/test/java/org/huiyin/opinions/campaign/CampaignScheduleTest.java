package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
    @DisplayName("CAM-2: a phase takes about a month and a half, and a unit studies together for three months")
    void warnsOfWhatIsUnusual() {
        assertThat(planned(46, 46, 46).warnings()).isEmpty();
        assertThat(planned(46, 29, 76).warnings())
                .extracting(CampaignSchedule.Warning::pointer, CampaignSchedule.Warning::code)
                .containsExactly(
                        tuple("/batches/0/phases/1", "phase-length"), tuple("/batches/0/phases/2", "phase-length"));
        assertThat(planned(30, 30, 30).warnings()).isEmpty();
        assertThat(planned(30, 30, 29).warnings())
                .extracting(CampaignSchedule.Warning::code)
                .containsExactly("phase-length", "study-too-short");
    }

    @Test
    void hasThePolicyOfTheDistrictAsDefault() {
        assertThat(CampaignPolicy.DEFAULT).isEqualTo(new CampaignPolicy(15, 10, 50, 10, 5, 7, 30));
        assertThatThrownBy(() -> new CampaignPolicy(15, 60, 50, 10, 5, 7, 30))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Three phases of so many days, one after the other, from 1 January. */
    private static CampaignSchedule planned(int study, int analysis, int rectification) {
        LocalDate second = day(1).plusDays(study);
        LocalDate third = second.plusDays(analysis);
        LocalDate end = third.plusDays(rectification);
        return new CampaignSchedule(day(1), end, List.of(new Batch(1, "第一批", day(1), end, List.of(
                new Batch.Phase(PhaseKind.STUDY, day(1), second.minusDays(1)),
                new Batch.Phase(PhaseKind.ANALYSIS, second, third.minusDays(1)),
                new Batch.Phase(PhaseKind.RECTIFICATION, third, end.minusDays(1))))));
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

package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/** What clients send about campaigns. */
final class CampaignRequests {

    private CampaignRequests() {}

    /** @param policy the defaults of CAM-6 when absent */
    public record NewCampaign(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String code,
            @NotBlank @Size(max = 200) String name,
            @NotNull @PlausibleDay LocalDate startsOn,
            @NotNull @PlausibleDay LocalDate endsOn,
            @Nullable @Size(max = 20) List<@NotNull @Valid NewBatch> batches,
            @Nullable @Valid PolicyFigures policy) {

        CampaignSchedule schedule() {
            return new CampaignDates(startsOn, endsOn, batches).schedule();
        }

        CampaignPolicy policyOrDefault() {
            return policy == null ? CampaignPolicy.DEFAULT : policy.toPolicy("/policy");
        }
    }

    /** When a campaign, its batches and their phases take place (CAM-2). */
    public record CampaignDates(
            @NotNull @PlausibleDay LocalDate startsOn,
            @NotNull @PlausibleDay LocalDate endsOn,
            @Nullable @Size(max = 20) List<@NotNull @Valid NewBatch> batches) {

        CampaignSchedule schedule() {
            List<Batch> wanted = batches == null ? List.of() : batches.stream().map(NewBatch::toBatch).toList();
            CampaignSchedule schedule = new CampaignSchedule(startsOn, endsOn, wanted);
            schedule.flaw().ifPresent(flaw -> {
                throw ProblemException.invalidField(flaw.pointer(), "out-of-order", flaw.detail());
            });
            return schedule;
        }
    }

    /** CAM-2. */
    public record NewBatch(
            @NotNull @Min(1) @Max(99) Integer number,
            @NotBlank @Size(max = 200) String name,
            @NotNull @PlausibleDay LocalDate startsOn,
            @NotNull @PlausibleDay LocalDate endsOn,
            @Nullable @Size(max = 3) List<@NotNull @Valid NewPhase> phases) {

        Batch toBatch() {
            List<Batch.Phase> wanted = phases == null
                    ? List.of()
                    : phases.stream()
                            .map(phase -> new Batch.Phase(phase.kind, phase.startsOn, phase.endsOn))
                            .toList();
            return new Batch(number, name.strip(), startsOn, endsOn, wanted);
        }
    }

    /** CAM-2. */
    public record NewPhase(
            @NotNull PhaseKind kind, @NotNull @PlausibleDay LocalDate startsOn, @NotNull @PlausibleDay LocalDate endsOn) {}

    /** The figures of CAM-6; one that is absent takes its default. */
    public record PolicyFigures(
            @Nullable @Min(1) @Max(250) Integer replyWorkingDays,
            @Nullable @Min(0) @Max(100) Integer makeUpAbovePercent,
            @Nullable @Min(0) @Max(100) Integer redoAbovePercent,
            @Nullable @Min(1) @Max(100_000) Integer fewestBallots,
            @Nullable @Min(1) @Max(1_000) Integer smallestCell,
            @Nullable @Min(0) @Max(365) Integer consultationDays,
            @Nullable @Min(1) @Max(3_650) Integer stalledAfterDays) {

        CampaignPolicy toPolicy(String pointer) {
            CampaignPolicy standard = CampaignPolicy.DEFAULT;
            int makeUp = or(makeUpAbovePercent, standard.makeUpAbovePercent());
            int redo = or(redoAbovePercent, standard.redoAbovePercent());
            if (makeUp > redo) {
                throw ProblemException.invalidField(
                        pointer + "/redoAbovePercent", "out-of-order", "Redo begins no lower than make-up.");
            }
            return new CampaignPolicy(
                    or(replyWorkingDays, standard.replyWorkingDays()),
                    makeUp,
                    redo,
                    or(fewestBallots, standard.fewestBallots()),
                    or(smallestCell, standard.smallestCell()),
                    or(consultationDays, standard.consultationDays()),
                    or(stalledAfterDays, standard.stalledAfterDays()));
        }

        private static int or(@Nullable Integer figure, int standard) {
            return figure == null ? standard : figure;
        }
    }
}

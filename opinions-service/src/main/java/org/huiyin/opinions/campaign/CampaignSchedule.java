package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a campaign, its batches and their phases take place (CAM-2). */
record CampaignSchedule(LocalDate startsOn, LocalDate endsOn, List<Batch> batches) {

    private static final int SHORTEST_USUAL_PHASE = 30;
    private static final int LONGEST_USUAL_PHASE = 75;

    CampaignSchedule {
        batches = List.copyOf(batches);
    }

    /** @param pointer JSON pointer to the field that is to be mended */
    record Flaw(String pointer, String detail) {}

    /**
     * @param pointer JSON pointer to what is unusual
     * @param code stable: {@code phase-length} or {@code study-too-short}
     */
    public record Warning(String pointer, String code, String zh, String en) {

        private static Warning unusualLength(String pointer, long days) {
            return new Warning(
                    pointer,
                    "phase-length",
                    "阶段一般为一个半月左右，现为%d天".formatted(days),
                    "A phase takes about a month and a half; this one takes %d days".formatted(days));
        }

        private static Warning studyTooShort(String pointer) {
            return new Warning(
                    pointer,
                    "study-too-short",
                    "一个单位集中学习教育的时间一般不少于三个月",
                    "A unit's collective study lasts at least three months");
        }
    }

    /** The first thing that does not fit, if any. Phases of a batch follow each other in their order. */
    Optional<Flaw> flaw() {
        if (endsOn.isBefore(startsOn)) {
            return Optional.of(new Flaw("/endsOn", "The campaign ends before it starts."));
        }
        Set<Integer> numbers = new HashSet<>();
        for (int index = 0; index < batches.size(); index++) {
            Batch batch = batches.get(index);
            String pointer = "/batches/" + index;
            if (!numbers.add(batch.number())) {
                return Optional.of(new Flaw(pointer + "/number", "Another batch has this number."));
            }
            if (!isWithin(batch.startsOn(), batch.endsOn(), startsOn, endsOn)) {
                return Optional.of(new Flaw(pointer + "/startsOn", "The batch does not lie within the campaign."));
            }
            Optional<Flaw> flaw = phaseFlaw(batch, pointer);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    /**
     * What is allowed and yet unusual, so that whoever plans looks again: no district's calendar is the same (CAM-2).
     * A phase takes about a month and a half; from the first to the last phase a unit studies together for at least
     * three months.
     */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        for (int index = 0; index < batches.size(); index++) {
            List<Batch.Phase> phases = batches.get(index).phases();
            String pointer = "/batches/%d/phases".formatted(index);
            for (int phase = 0; phase < phases.size(); phase++) {
                long days = ChronoUnit.DAYS.between(phases.get(phase).startsOn(), phases.get(phase).endsOn()) + 1;
                if (days < SHORTEST_USUAL_PHASE || days > LONGEST_USUAL_PHASE) {
                    warnings.add(Warning.unusualLength(pointer + "/" + phase, days));
                }
            }
            boolean isWhole = phases.size() == PhaseKind.values().length;
            if (isWhole && phases.getLast().endsOn().plusDays(1).isBefore(phases.getFirst().startsOn().plusMonths(3))) {
                warnings.add(Warning.studyTooShort(pointer));
            }
        }
        return warnings;
    }

    private static Optional<Flaw> phaseFlaw(Batch batch, String batchPointer) {
        for (int index = 0; index < batch.phases().size(); index++) {
            Batch.Phase phase = batch.phases().get(index);
            String pointer = batchPointer + "/phases/" + index;
            if (!isWithin(phase.startsOn(), phase.endsOn(), batch.startsOn(), batch.endsOn())) {
                return Optional.of(new Flaw(pointer + "/startsOn", "The phase does not lie within its batch."));
            }
            if (index > 0) {
                Batch.Phase before = batch.phases().get(index - 1);
                if (phase.kind().compareTo(before.kind()) <= 0) {
                    return Optional.of(
                            new Flaw(pointer + "/kind", "Phases come once each: study, analysis, rectification."));
                }
                if (!phase.startsOn().isAfter(before.endsOn())) {
                    return Optional.of(
                            new Flaw(pointer + "/startsOn", "The phase starts before the one before it ended."));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(LocalDate start, LocalDate end, LocalDate outerStart, LocalDate outerEnd) {
        return !start.isBefore(outerStart) && !end.isBefore(start) && !end.isAfter(outerEnd);
    }
}

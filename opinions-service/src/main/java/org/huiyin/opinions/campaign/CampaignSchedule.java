package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a campaign, its batches and their phases take place (CAM-2). */
record CampaignSchedule(LocalDate startsOn, LocalDate endsOn, List<Batch> batches) {

    CampaignSchedule {
        batches = List.copyOf(batches);
    }

    /** @param pointer JSON pointer to the field that is to be mended */
    record Flaw(String pointer, String detail) {}

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
                    return Optional.of(new Flaw(pointer + "/kind", "Phases come once each: study, analysis, rectification."));
                }
                if (!phase.startsOn().isAfter(before.endsOn())) {
                    return Optional.of(new Flaw(pointer + "/startsOn", "The phase starts before the one before it ended."));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(LocalDate start, LocalDate end, LocalDate outerStart, LocalDate outerEnd) {
        return !start.isBefore(outerStart) && !end.isBefore(start) && !end.isAfter(outerEnd);
    }
}

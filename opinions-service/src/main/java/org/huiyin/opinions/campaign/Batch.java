package org.huiyin.opinions.campaign;

import java.time.LocalDate;
import java.util.List;

/** CAM-2: organizations that go through the phases together. */
public record Batch(int number, String name, LocalDate startsOn, LocalDate endsOn, List<Phase> phases) {

    public Batch {
        phases = List.copyOf(phases);
    }

    /** Both days belong to the phase. */
    public record Phase(PhaseKind kind, LocalDate startsOn, LocalDate endsOn) {}
}

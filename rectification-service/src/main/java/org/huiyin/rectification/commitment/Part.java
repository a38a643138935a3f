package org.huiyin.rectification.commitment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;

/**
 * What a co-operating organization does, and how far it is (REC-8). Each move is one of {@link PartLife}.
 *
 * @param progressPercent 0 to 100, as that organization reports it; at 100 it is reported done
 * @param highestPercent the most that was reported in this round: only more than that moves the matter on (REC-6)
 */
@Embeddable
public record Part(
        String organizationCode,
        String part,
        @Enumerated(EnumType.STRING) PartState state,
        int progressPercent,
        int highestPercent) {

    private static final int DONE = 100;

    public Part {
        if (progressPercent < 0 || progressPercent > DONE || highestPercent < progressPercent) {
            throw new IllegalArgumentException("Not a percentage: %d of %d".formatted(progressPercent, highestPercent));
        }
    }

    public static Part planned(String organizationCode, String part) {
        return new Part(organizationCode, part, PartState.PLANNED, 0, 0);
    }

    Outcome<Part> report(int percent, Capacity by) {
        PartMove move = percent == DONE ? PartMove.REPORT : PartMove.PROGRESS;
        return PartLife.TABLE.next(state, move, by)
                .map(next -> new Part(organizationCode, part, next, percent, Math.max(percent, highestPercent)));
    }

    /** As it begins in another round. */
    Outcome<Part> renew() {
        return PartLife.TABLE.next(state, PartMove.RENEWAL, Capacity.SYSTEM)
                .map(next -> new Part(organizationCode, part, next, 0, 0));
    }

    boolean isDone() {
        return state == PartState.REPORTED;
    }
}

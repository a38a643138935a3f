package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.publiclog.TakenOver;

/**
 * A plan that was adopted, and its commitments published, before the suite came: entered later, from a document that
 * anyone can look up (REC-6). Written once.
 */
@Entity
@Immutable
@Table(name = "take_over")
public class TakeOver {

    /** Longer ago, a promise belongs to another campaign and its people to another term. */
    private static final Period FARTHEST = Period.ofYears(5);

    @Id
    private UUID planId;
    private String sourceTitle;
    private String sourceReference;
    private LocalDate promisedOn;
    private LocalDate takenOverOn;
    private String takenOverBy;

    protected TakeOver() {}

    /**
     * @param sourceTitle of the document in which it was promised
     * @param sourceReference where that document is to be found
     */
    public static TakeOver of(UUID plan, LocalDate promisedOn, String sourceTitle, String sourceReference, Act act) {
        TakeOver takeOver = new TakeOver();
        takeOver.planId = plan;
        takeOver.sourceTitle = sourceTitle;
        takeOver.sourceReference = sourceReference;
        takeOver.promisedOn = promisedOn;
        takeOver.takenOverOn = act.today();
        takeOver.takenOverBy = act.doer();
        return takeOver;
    }

    /** The days from which a promise can be taken over: what is promised today goes the way of every plan. */
    public static Optional<String> problemWith(LocalDate promisedOn, LocalDate today) {
        LocalDate first = today.minus(FARTHEST);
        return promisedOn.isBefore(today) && !promisedOn.isBefore(first)
                ? Optional.empty()
                : Optional.of("Give a day from %s to %s.".formatted(first, today.minusDays(1)));
    }

    /** What the public log says of it. */
    TakenOver told() {
        return new TakenOver(takenOverOn, sourceTitle, sourceReference);
    }
}

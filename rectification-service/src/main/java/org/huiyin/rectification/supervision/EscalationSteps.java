package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.watch.CommittedCounts;
import org.huiyin.kit.workday.WorkdayCalendar;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Superiors;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.supervision.EscalationClock.Term;

/** Makes the steps of clocks that have run out, up to the district (SUP-2). */
@ApplicationScoped
class EscalationSteps {

    private final PanacheEscalations escalations;
    private final PanacheOrganizations organizations;
    private final WorkingDays workingDays;
    private final EscalationPolicy policy;
    private final CommittedCounts counts;

    EscalationSteps(
            PanacheEscalations escalations,
            PanacheOrganizations organizations,
            WorkingDays workingDays,
            EscalationPolicy policy,
            CommittedCounts counts) {
        this.escalations = escalations;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.policy = policy;
        this.counts = counts;
    }

    /** What the steps of one batch go by. */
    record Round(Act act, WorkdayCalendar calendar, Superiors superiors) {}

    /** What came of a clock that had run out. */
    sealed interface Result {}

    /** A superior was told. */
    record Told(Escalation step) implements Result {}

    /** By the working calendar as it is known now, the term ends on a later day. */
    record Postponed(LocalDate day) implements Result {}

    /** Nobody stands above who was not told. */
    record AtTheTop() implements Result {}

    /** Nothing on a day off: no step is made then. */
    Optional<Round> begin(Act act) {
        WorkdayCalendar calendar = workingDays.calendar();
        return calendar.isWorkingDay(act.today())
                ? Optional.of(new Round(act, calendar, organizations.superiors()))
                : Optional.empty();
    }

    Result step(EscalationClock clock, Round round) {
        LocalDate today = round.act().today();
        Integer term = clock.workingDays();
        if (term != null) {
            LocalDate end = round.calendar().endOfTerm(clock.begunOn(), term);
            if (clock.postpone(end) && !clock.hasRunOut(today)) {
                return new Postponed(end);
            }
        }
        Optional<String> superior = round.superiors().above(clock.reached());
        if (superior.isEmpty()) {
            clock.rest();
            return new AtTheTop();
        }
        clock.step(superior.get(), termOfALevel(today, round.calendar()));
        if (round.superiors().above(superior.get()).isEmpty()) {
            clock.rest();
        }
        Escalation step = Escalation.of(clock, round.act());
        escalations.persist(step);
        counts.add("huiyin.escalations", 1, "kind", clock.kind().name().toLowerCase(java.util.Locale.ROOT));
        return new Told(step);
    }

    /** The clock of one that was told of this delay before goes on from there. */
    void resume(EscalationClock clock) {
        escalations.last(clock.subjectId(), clock.cause(), clock.missedOn()).ifPresent(last -> {
            Escalation.EscalationView told = last.view();
            Term term = termOfALevel(told.escalatedOn(), workingDays.calendar());
            clock.resume(told.level(), told.toOrganizationCode(), term);
            if (organizations.superiors().above(told.toOrganizationCode()).isEmpty()) {
                clock.rest();
            }
        });
    }

    private Term termOfALevel(LocalDate begin, WorkdayCalendar calendar) {
        return new Term(begin, policy.perLevel(), calendar.endOfTerm(begin, policy.perLevel()));
    }
}

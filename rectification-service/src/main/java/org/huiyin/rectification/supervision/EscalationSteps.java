package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.watch.CommittedCounts;
import org.huiyin.kit.workday.WorkdayCalendar;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.supervision.EscalationClock.Term;

/** Makes the steps of clocks that have run out, up to the district (SUP-2). */
@ApplicationScoped
class EscalationSteps {

    private final PanacheEscalations escalations;
    private final Succession succession;
    private final WorkingDays workingDays;
    private final EscalationPolicy policy;
    private final CommittedCounts counts;

    EscalationSteps(
            PanacheEscalations escalations,
            Succession succession,
            WorkingDays workingDays,
            EscalationPolicy policy,
            CommittedCounts counts) {
        this.escalations = escalations;
        this.succession = succession;
        this.workingDays = workingDays;
        this.policy = policy;
        this.counts = counts;
    }

    /**
     * What the steps of one batch go by.
     *
     * @param superiors who decides for whom, as far as it was asked
     * @param tops whether nobody stands above, as far as it was asked
     */
    record Round(Act act, WorkdayCalendar calendar, Map<String, String> superiors, Map<String, Boolean> tops) {}

    /** What came of a clock that had run out. */
    sealed interface Result {}

    /** A superior was told. */
    record Told(Escalation step) implements Result {}

    /** By the working calendar as it is known now, the term ends on a later day. */
    record Postponed() implements Result {}

    /** Who stands above is not known: it is asked again on the next day. */
    record Unknown() implements Result {}

    /** Nobody stands above who was not told. */
    record AtTheTop() implements Result {}

    /** Nothing on a day off: no step is made then. */
    Optional<Round> begin(Act act) {
        WorkdayCalendar calendar = workingDays.calendar();
        return calendar.isWorkingDay(act.today())
                ? Optional.of(new Round(act, calendar, new HashMap<>(), new HashMap<>()))
                : Optional.empty();
    }

    Result step(EscalationClock clock, Round round) {
        LocalDate today = round.act().today();
        Integer term = clock.workingDays();
        if (term != null) {
            LocalDate end = round.calendar().endOfTerm(clock.begunOn(), term);
            if (clock.postpone(end) && !clock.hasRunOut(today)) {
                return new Postponed();
            }
        }
        Optional<String> superior = above(clock.reached(), round);
        if (superior.isEmpty()) {
            return restOrAskAgain(clock, round);
        }
        clock.step(superior.get(), termOfALevel(today, round.calendar()));
        if (isTop(superior.get(), round)) {
            clock.rest();
        }
        Escalation step = Escalation.of(clock, round.act());
        escalations.persist(step);
        counts.add("huiyin.escalations", 1, "kind", clock.kind().name().toLowerCase(java.util.Locale.ROOT));
        return new Told(step);
    }

    private Result restOrAskAgain(EscalationClock clock, Round round) {
        if (isTop(clock.reached(), round)) {
            clock.rest();
            return new AtTheTop();
        }
        clock.askAgainAfter(round.act().today());
        return new Unknown();
    }

    /** The clock of one that was told of this delay before goes on from there. */
    void resume(EscalationClock clock) {
        escalations.last(clock.subjectId(), clock.cause(), clock.missedOn()).ifPresent(last -> {
            Escalation.EscalationView told = last.view();
            Term term = termOfALevel(told.escalatedOn(), workingDays.calendar());
            clock.resume(told.level(), told.toOrganizationCode(), term);
            if (succession.isTop(told.toOrganizationCode())) {
                clock.rest();
            }
        });
    }

    /** One level up from whoever acts for it, by the tree as it stands; nobody at the top, or where it is not known. */
    private Optional<String> above(String code, Round round) {
        String superior = round.superiors().computeIfAbsent(code, succession::decidesFor);
        return superior.equals(code) ? Optional.empty() : Optional.of(superior);
    }

    private boolean isTop(String code, Round round) {
        return round.tops().computeIfAbsent(code, succession::isTop);
    }

    private Term termOfALevel(LocalDate begin, WorkdayCalendar calendar) {
        return new Term(begin, policy.perLevel(), calendar.endOfTerm(begin, policy.perLevel()));
    }
}

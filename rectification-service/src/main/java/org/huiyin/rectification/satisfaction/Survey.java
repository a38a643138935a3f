package org.huiyin.rectification.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.Satisfaction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.lifecycle.Stateful;

/** People are asked what they think of a published result (SAT-1). */
@Entity
@Table(name = "survey")
public class Survey {

    @Id
    private UUID id;
    private UUID itemId;
    private UUID campaignId;
    private String organizationCode;
    /** The item's round that is rated. */
    private int round;
    @Enumerated(EnumType.STRING)
    private SurveyMethod method;
    private String title;
    private @Nullable String question;
    @Enumerated(EnumType.STRING)
    private SurveyState state;
    private LocalDate openedOn;
    private LocalDate lastDay;
    @Disclosed
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Invited> invited = List.of();
    /** How many people are asked, where that is known. */
    private @Nullable Integer asked;
    private int codesIssued;
    private int codesWithdrawn;
    private int extensions;
    @Disclosed
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Extension> prolongations = List.of();
    @Enumerated(EnumType.STRING)
    private @Nullable Consequence consequence;
    private @Nullable Integer satisfied;
    private @Nullable Integer fairlySatisfied;
    private @Nullable Integer dissatisfied;
    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate abandonedOn;
    private @Nullable String abandonmentReason;
    private Instant changedAt;
    @Version
    private long version;

    protected Survey() {}

    static Survey open(Item item, SurveyDesign design, Act act) {
        Survey survey = new Survey();
        survey.id = SurveyId.next().value();
        survey.itemId = item.id().value();
        survey.campaignId = item.campaignId();
        survey.organizationCode = item.leadOrganization();
        survey.round = item.round();
        survey.method = design.method();
        survey.title = design.title();
        survey.question = design.question();
        survey.state = SurveyState.OPEN;
        survey.openedOn = act.today();
        survey.lastDay = design.lastDay();
        survey.invited = design.invited();
        survey.asked = design.asked();
        survey.changedAt = act.now();
        return survey;
    }

    /** Once: whoever could draw again would draw until the sample suits. */
    Outcome<Survey> drawSample(int size, Act act) {
        if (method != SurveyMethod.RANDOM_SAMPLE) {
            return Outcome.refused(new Refusal.SampleNotWanted());
        }
        if (asked != null) {
            return Outcome.refused(new Refusal.SampleDrawn());
        }
        return takes("SAMPLE", act.today()).whenMade(open -> {
            asked = size;
            changedAt = act.now();
        });
    }

    /** No more codes than people who are asked: who could make more could vote with them. */
    Outcome<Survey> issueCodes(int count, Act act) {
        if (method == SurveyMethod.RANDOM_SAMPLE && asked == null) {
            return Outcome.refused(new Refusal.SampleNotDrawn());
        }
        return takes("BALLOT_CODES", act.today())
                .then(open -> asked != null && codesOut() + count > asked
                        ? Outcome.refused(new Refusal.BallotCodesExhausted(asked, asked - codesOut()))
                        : Outcome.made(open))
                .whenMade(open -> {
                    codesIssued += count;
                    changedAt = act.now();
                });
    }

    Outcome<Survey> mayWithdrawCodes() {
        return state == SurveyState.OPEN
                ? Outcome.made(this)
                : Outcome.refused(SurveyLife.closedFor("BALLOT_CODE_WITHDRAWAL", state));
    }

    /** @param count codes that were taken back unused */
    void codesWithdrawn(int count, Act act) {
        codesWithdrawn += count;
        changedAt = act.now();
    }

    /** Until midnight at the end of the last day, whenever it is closed after that. */
    Outcome<Survey> takeBallot(LocalDate today) {
        return takes("BALLOT", today);
    }

    /**
     * Without a result it makes room for another survey of the item; whoever does it says why (SAT-2). Not before it was
     * extended: who could would open surveys, and draw samples, until one suits.
     */
    Outcome<Survey> abandon(String reason, Act act) {
        Outcome<SurveyState> abandoned = SurveyLife.TABLE.next(state, SurveyMove.ABANDONMENT, act.capacity());
        return abandoned.then(this::onceExtended).map(next -> {
            state = next;
            consequence = null;
            abandonedOn = act.today();
            abandonmentReason = reason;
            changedAt = act.now();
            return this;
        });
    }

    private Outcome<SurveyState> onceExtended(SurveyState next) {
        return extensions > 0 ? Outcome.made(next) : Outcome.refused(new Refusal.TooFewBallots(lastDay));
    }

    Outcome<Survey> closable(Act act) {
        return SurveyLife.TABLE.next(state, SurveyMove.CLOSING, act.capacity()).map(closed -> this);
    }

    /** Too few ballots are no result: when its last day is over it stays open for longer, and says so (SAT-2). */
    Outcome<Survey> close(Tally tally, Consequence judged, Act act) {
        boolean isResult = judged != Consequence.TOO_FEW_BALLOTS;
        if (!isResult && state == SurveyState.OPEN && !act.today().isAfter(lastDay)) {
            return Outcome.refused(new Refusal.TooFewBallots(lastDay));
        }
        SurveyMove move = isResult ? SurveyMove.CLOSING : SurveyMove.EXTENSION;
        return SurveyLife.TABLE.next(state, move, act.capacity()).map(next -> {
            state = next;
            consequence = judged;
            changedAt = act.now();
            if (isResult) {
                satisfied = tally.satisfied();
                fairlySatisfied = tally.fairlySatisfied();
                dissatisfied = tally.dissatisfied();
                closedOn = act.today();
            } else {
                extend(act.today());
            }
            return this;
        });
    }

    private void extend(LocalDate today) {
        lastDay = SurveyTerm.extended(today);
        List<Extension> longer = new ArrayList<>(prolongations);
        longer.add(new Extension(today, lastDay));
        prolongations = List.copyOf(longer);
        extensions++;
    }

    /** Whether what is told of a counted survey only may be told. */
    Outcome<Survey> whenCounted(String what) {
        return hasResult()
                ? Outcome.made(this)
                : Outcome.refused(new Refusal.IllegalMove(
                        Stateful.SURVEY, what, state.name(), SurveyLife.TABLE.movesFrom(state)));
    }

    Satisfaction satisfaction() {
        return new Satisfaction(round, satisfied, fairlySatisfied, dissatisfied, consequence, closedOn);
    }

    boolean hasResult() {
        return state == SurveyState.CLOSED;
    }

    private Outcome<Survey> takes(String what, LocalDate today) {
        if (state != SurveyState.OPEN) {
            return Outcome.refused(SurveyLife.closedFor(what, state));
        }
        return today.isAfter(lastDay) ? Outcome.refused(new Refusal.SurveyOver(lastDay)) : Outcome.made(this);
    }

    private int codesOut() {
        return codesIssued - codesWithdrawn;
    }

    private @Nullable Tally tally() {
        return hasResult() ? new Tally(satisfied, fairlySatisfied, dissatisfied) : null;
    }

    /** Who could have voted: those who were asked, or else those who got a code. */
    private int voters() {
        return asked == null ? codesOut() : asked;
    }

    SurveyId id() {
        return new SurveyId(id);
    }

    UUID itemId() {
        return itemId;
    }

    UUID campaignId() {
        return campaignId;
    }

    String organizationCode() {
        return organizationCode;
    }

    int round() {
        return round;
    }

    SurveyState state() {
        return state;
    }

    long version() {
        return version;
    }

    /** What is printed above a code. */
    SheetHead sheetHead() {
        return new SheetHead(id, title, question, lastDay);
    }

    /**
     * Once it is closed, for everybody.
     *
     * @param givenUp how many surveys of the same round were before it
     */
    SurveyPublication publication(int smallestCell, int givenUp, @Nullable SampleView sample) {
        PublicCounts counts = PublicCounts.of(new Tally(satisfied, fairlySatisfied, dissatisfied), smallestCell);
        Integer ballots = counts.ballots();
        return new SurveyPublication(
                id, itemId, organizationCode, round, method, title, question, openedOn, closedOn, extensions, givenUp,
                voters(),
                ballots,
                ballots == null || voters() == 0 ? null : Shares.rate(ballots, voters()),
                counts.count(Choice.SATISFIED),
                counts.count(Choice.FAIRLY_SATISFIED),
                counts.count(Choice.DISSATISFIED),
                counts.percent(Choice.SATISFIED),
                counts.percent(Choice.FAIRLY_SATISFIED),
                counts.percent(Choice.DISSATISFIED),
                !counts.isTold(), consequence, sample);
    }

    SurveyView view() {
        Tally tally = tally();
        return new SurveyView(
                id, itemId, campaignId, organizationCode, round, method, title, question, state,
                SurveyLife.TABLE.movesFrom(state), openedOn, lastDay, invited, asked, codesIssued, codesWithdrawn,
                extensions, prolongations, consequence, satisfied, fairlySatisfied, dissatisfied,
                tally == null ? null : SurveyResult.of(tally, voters()), closedOn, abandonedOn, abandonmentReason,
                version);
    }
}

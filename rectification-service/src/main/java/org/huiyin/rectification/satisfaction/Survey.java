package org.huiyin.rectification.satisfaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.Consequence;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.Satisfaction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

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
    private int codesIssued;
    private int extensions;
    @Enumerated(EnumType.STRING)
    private @Nullable Consequence consequence;
    private @Nullable Integer satisfied;
    private @Nullable Integer fairlySatisfied;
    private @Nullable Integer dissatisfied;
    private @Nullable LocalDate closedOn;
    private Instant changedAt;
    @Version
    private long version;

    protected Survey() {}

    static Survey open(Item item, SurveyMethod method, String title, @Nullable String question, Act act) {
        Survey survey = new Survey();
        survey.id = SurveyId.next().value();
        survey.itemId = item.id().value();
        survey.campaignId = item.campaignId();
        survey.organizationCode = item.leadOrganization();
        survey.round = item.round();
        survey.method = method;
        survey.title = title;
        survey.question = question;
        survey.state = SurveyState.OPEN;
        survey.openedOn = act.today();
        survey.changedAt = act.now();
        return survey;
    }

    Outcome<Survey> issueCodes(int count, Act act) {
        return takes("BALLOT_CODES").whenMade(open -> {
            codesIssued += count;
            changedAt = act.now();
        });
    }

    Outcome<Survey> takeBallot() {
        return takes("BALLOT");
    }

    /** Too few ballots are no result: it stays open, and says so (SAT-2). */
    Outcome<Survey> close(Tally tally, Consequence judged, Act act) {
        boolean isResult = judged != Consequence.TOO_FEW_BALLOTS;
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
                extensions++;
            }
            return this;
        });
    }

    Satisfaction satisfaction() {
        return new Satisfaction(round, satisfied, fairlySatisfied, dissatisfied, consequence, closedOn);
    }

    boolean hasResult() {
        return state == SurveyState.CLOSED;
    }

    private Outcome<Survey> takes(String what) {
        return state == SurveyState.OPEN ? Outcome.made(this) : Outcome.refused(SurveyLife.closedFor(what, state));
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

    long version() {
        return version;
    }

    SurveyView view() {
        return new SurveyView(
                id, itemId, campaignId, organizationCode, round, method, title, question, state,
                SurveyLife.TABLE.movesFrom(state), openedOn, codesIssued, extensions, consequence, satisfied,
                fairlySatisfied, dissatisfied, closedOn, version);
    }
}

package org.huiyin.rectification.lookback;

import java.time.Instant;
import java.time.LocalDate;
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
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** A checklist that is run over organizations or commitments (SUP-3). */
@Entity
@Table(name = "look_back")
public class LookBack {

    @Id
    private UUID id;
    private UUID templateId;
    private int templateEdition;
    private UUID campaignId;
    @Disclosed
    private String title;
    @Enumerated(EnumType.STRING)
    private LookBackKind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Question> questions = List.of();
    @Enumerated(EnumType.STRING)
    private LookBackState state;
    private int subjects;
    private int answered;
    private LocalDate startedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate endedOn;
    private Instant changedAt;
    @Version
    private long version;

    protected LookBack() {}

    /** Of nothing yet; see {@link #over}. */
    static LookBack of(
            LookBackTemplate template,
            UUID campaign,
            String title,
            @Nullable LocalDate dueOn,
            LocalDate today,
            Instant now) {
        LookBack lookBack = new LookBack();
        lookBack.id = TimeOrderedId.next();
        lookBack.templateId = template.id();
        lookBack.templateEdition = template.edition();
        lookBack.campaignId = campaign;
        lookBack.title = title;
        lookBack.kind = template.kind();
        lookBack.questions = template.questions();
        lookBack.state = LookBackState.RUNNING;
        lookBack.startedOn = today;
        lookBack.dueOn = dueOn;
        lookBack.changedAt = now;
        return lookBack;
    }

    /** @param listed how many are looked at */
    Outcome<LookBack> over(int listed) {
        if (listed == 0) {
            return Outcome.refused(new Refusal.NothingToLookAt());
        }
        subjects = listed;
        return Outcome.made(this);
    }

    /** Whether it still takes answers from somebody. */
    Outcome<LookBack> answerableBy(Act act) {
        return LookBackLife.TABLE.next(state, LookBackMove.ANSWERS, act.capacity()).map(next -> this);
    }

    /** One more of its subjects is answered; with the last it is complete. */
    Outcome<LookBack> answer(Act act) {
        return move(LookBackMove.ANSWERS, act).map(lookBack -> {
            answered++;
            return completed(act);
        });
    }

    /** One of its subjects is gone. */
    Outcome<LookBack> drop(Act act) {
        return move(LookBackMove.DROP, act).map(lookBack -> {
            subjects--;
            return completed(act);
        });
    }

    /** What was not answered stays so. */
    Outcome<LookBack> close(Act act) {
        return move(LookBackMove.CLOSING, act).whenMade(lookBack -> endedOn = act.today());
    }

    private LookBack completed(Act act) {
        if (answered == subjects) {
            LookBackLife.TABLE.next(state, LookBackMove.COMPLETION, Capacity.SYSTEM).whenMade(complete -> {
                state = complete;
                endedOn = act.today();
            });
        }
        return this;
    }

    private Outcome<LookBack> move(LookBackMove move, Act act) {
        return LookBackLife.TABLE.next(state, move, act.capacity()).map(next -> {
            state = next;
            changedAt = act.now();
            return this;
        });
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    String title() {
        return title;
    }

    LookBackKind kind() {
        return kind;
    }

    List<Question> questions() {
        return questions;
    }

    LookBackState state() {
        return state;
    }

    long version() {
        return version;
    }

    LookBackView view() {
        return new LookBackView(
                id, templateId, templateEdition, campaignId, title, kind, questions, state,
                LookBackLife.TABLE.movesFrom(state), answered, subjects, startedOn, dueOn, endedOn, version);
    }
}

package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** An organization, or a commitment of it, that a look-back looks at. Made by {@link LookBackSubjects}. */
@Entity
@Table(name = "look_back_subject")
public class LookBackSubject {

    @Id
    private UUID id;
    private UUID lookBackId;
    private String organizationCode;
    private @Nullable UUID itemId;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Answer> answers;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answeredBy;
    private @Nullable LocalDate droppedOn;
    @Version
    private long version;

    protected LookBackSubject() {}

    /** @param given to every question, in the order in which they were asked */
    Outcome<LookBackSubject> answer(List<Answer> given, Act act) {
        if (droppedOn != null) {
            return Outcome.refused(new Refusal.LookBackDropped(droppedOn));
        }
        if (answers != null) {
            return Outcome.refused(new Refusal.LookBackAnswered());
        }
        answers = List.copyOf(given);
        answeredOn = act.today();
        answeredBy = act.doer();
        return Outcome.made(this);
    }

    boolean isDue() {
        return answers == null && droppedOn == null;
    }

    void drop(Act act) {
        droppedOn = act.today();
    }

    UUID id() {
        return id;
    }

    UUID lookBackId() {
        return lookBackId;
    }

    String organizationCode() {
        return organizationCode;
    }

    @Nullable UUID itemId() {
        return itemId;
    }

    LookBackSubjectView view() {
        return new LookBackSubjectView(id, organizationCode, itemId, answers, answeredOn, answeredBy, droppedOn);
    }
}

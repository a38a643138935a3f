package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The round that counts, and how it was brought to its end (REC-7); a reopened item begins another (SAT-2). */
@Embeddable
class Round {

    @Column(name = "round")
    private int number = 1;
    @Embedded
    private @Nullable Fulfilment fulfilment;
    private @Nullable String returnReasons;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Satisfaction satisfaction;

    void complete(String summary, List<Evidence> evidence, LocalDate today) {
        fulfilment = Fulfilment.reported(today, summary, evidence);
        returnReasons = null;
    }

    void verify(LocalDate today) {
        fulfilment = reported().verified(today);
    }

    void sendBack(String reasons) {
        fulfilment = null;
        returnReasons = reasons;
    }

    void publish(String text, LocalDate today) {
        fulfilment = reported().published(today, text);
    }

    void rate(Satisfaction measured) {
        satisfaction = measured;
    }

    /** What people said of the round before stays until this one is rated. */
    void beginAnother() {
        number++;
        fulfilment = null;
    }

    int number() {
        return number;
    }

    @Nullable Fulfilment fulfilment() {
        return fulfilment;
    }

    @Nullable String returnReasons() {
        return returnReasons;
    }

    @Nullable Satisfaction satisfaction() {
        return satisfaction;
    }

    private Fulfilment reported() {
        if (fulfilment == null) {
            throw new IllegalStateException("Completion was not reported");
        }
        return fulfilment;
    }
}

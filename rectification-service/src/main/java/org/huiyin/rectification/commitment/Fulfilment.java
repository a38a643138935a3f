package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How the round that counts was brought to its end: reported, verified, published. Sent back or reopened, it is gone
 * from the item and stays in its history.
 */
@Embeddable
public record Fulfilment(
        LocalDate completedOn,
        String summary,
        @JdbcTypeCode(SqlTypes.JSON) List<Evidence> evidence,
        @Nullable LocalDate verifiedOn,
        @Nullable String result,
        @Nullable LocalDate resultPublishedOn) {

    static Fulfilment reported(LocalDate on, String summary, List<Evidence> evidence) {
        return new Fulfilment(on, summary, List.copyOf(evidence), null, null, null);
    }

    Fulfilment verified(LocalDate on) {
        return new Fulfilment(completedOn, summary, evidence, on, null, null);
    }

    Fulfilment published(LocalDate on, String text) {
        return new Fulfilment(completedOn, summary, evidence, verifiedOn, text, on);
    }
}

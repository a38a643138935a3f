package org.huiyin.opinions.contactpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;

/** What the home unit of a seconded cadre gave (CAM-5). */
@Entity
class ContactSupport {

    @Id
    private UUID id;

    private UUID contactPointId;
    private String homeCode;
    private LocalDate givenOn;
    private String what;
    private @Nullable String amount;
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ContactSupport() {}

    ContactSupport(ContactPoint point, LocalDate givenOn, String what, @Nullable String amount, Instant now) {
        this.id = TimeOrderedId.next();
        this.contactPointId = point.id();
        this.homeCode = point.homeCode();
        this.givenOn = givenOn;
        this.what = what;
        this.amount = amount;
        this.recordedAt = now;
    }

    UUID id() {
        return id;
    }

    String homeCode() {
        return homeCode;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    String what() {
        return what;
    }

    @Nullable String amount() {
        return amount;
    }
}

package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A giver as stored: encrypted, in a table of its own. */
@Entity
@Table(name = "giver")
class SealedGiver {

    @Id
    private UUID opinionId;

    private byte[] sealed;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SealedGiver() {}

    SealedGiver(OpinionId opinion, byte[] sealed) {
        this.opinionId = opinion.value();
        this.sealed = sealed.clone();
    }

    OpinionId opinion() {
        return new OpinionId(opinionId);
    }

    byte[] sealed() {
        return sealed.clone();
    }
}

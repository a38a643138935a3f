package org.huiyin.opinions.collection;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Withheld;

/** Whom an opinion is about, apart from the opinion, so that no list of opinions tells it by accident (COL-4). */
@Entity
class OpinionPerson {

    @Id
    private UUID opinionId;

    @Withheld
    private @Nullable UUID postId;

    @Withheld
    private @Nullable UUID memberId;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpinionPerson() {}

    OpinionPerson(OpinionId opinion, AboutPerson person) {
        this.opinionId = opinion.value();
        rename(person);
    }

    final void rename(AboutPerson person) {
        postId = person.postId();
        memberId = person.memberId();
    }

    UUID opinionId() {
        return opinionId;
    }

    AboutPerson person() {
        return new AboutPerson(postId, memberId);
    }
}

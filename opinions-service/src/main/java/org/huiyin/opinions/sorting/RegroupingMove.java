package org.huiyin.opinions.sorting;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That an opinion went with a regrouping. */
@Entity
@Table(name = "problem_regrouping_move")
class RegroupingMove {

    @EmbeddedId
    private Key key;

    private boolean wasThere;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegroupingMove() {}

    /** Which opinion in which regrouping. */
    @Embeddable
    record Key(UUID regroupingId, UUID opinionId) implements Serializable {}

    /** @param wasThere whether the opinion was in the taking problem before */
    RegroupingMove(Regrouping regrouping, UUID opinionId, boolean wasThere) {
        this.key = new Key(regrouping.id(), opinionId);
        this.wasThere = wasThere;
    }

    UUID opinionId() {
        return key.opinionId();
    }

    boolean wasThere() {
        return wasThere;
    }
}

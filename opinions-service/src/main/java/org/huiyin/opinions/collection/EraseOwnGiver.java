package org.huiyin.opinions.collection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;

/** A giver takes name and contact back: the opinion is anonymous from then on (COL-5). */
@ApplicationScoped
class EraseOwnGiver {

    private final ReceiptBook receipts;
    private final EntityManager entities;
    private final ChangeLog changeLog;

    EraseOwnGiver(ReceiptBook receipts, EntityManager entities, ChangeLog changeLog) {
        this.receipts = receipts;
        this.entities = entities;
        this.changeLog = changeLog;
    }

    /** Whether there was something to erase, or nothing when the receipt is none of ours. */
    @Transactional
    Optional<Boolean> erase(Receipt receipt) {
        return receipts.opinionOf(receipt).map(this::erase);
    }

    private boolean erase(UUID opinion) {
        boolean isErased = entities.createQuery("delete from SealedGiver g where g.opinionId = :opinion")
                        .setParameter("opinion", opinion)
                        .executeUpdate()
                > 0;
        if (isErased) {
            changeLog.record(Caller.PUBLIC, "erase-own-giver", "opinion", opinion.toString(), Map.of());
        }
        return isErased;
    }
}

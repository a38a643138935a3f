package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** Erases the contact of givers whose opinion has been closed for as long as the campaign says (COL-5). */
@ApplicationScoped
class EraseGivers {

    /** Before every id. */
    static final UUID START = new UUID(0, 0);

    private static final Caller CALLER = Caller.system("opinions-service");

    private final EntityManager entities;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    EraseGivers(EntityManager entities, ChangeLog changeLog, DistrictTime time) {
        this.entities = entities;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * @param erased how many
     * @param last where to go on; {@code null} when every giver was looked at, or another replica is at it
     */
    record Batch(int erased, @Nullable UUID last) {}

    /** The next givers in the order of their opinions, in one transaction; recorded as a count and without a name. */
    @Transactional
    Batch eraseBatch(UUID after, int most) {
        if (!isAlone()) {
            return new Batch(0, null);
        }
        List<UUID> looked = givers(after, most);
        if (looked.isEmpty()) {
            return new Batch(0, null);
        }
        LocalDate today = time.today();
        int erased = entities.createNativeQuery(
                        """
                        delete from giver g using opinion o, campaign c
                        where g.opinion_id in (:looked) and o.id = g.opinion_id and c.id = o.campaign_id
                        and o.closed_on + c.erase_givers_after_days <= :today""")
                .setParameter("looked", looked)
                .setParameter("today", today)
                .executeUpdate();
        if (erased > 0) {
            changeLog.record(CALLER, "erase-givers", "givers", today.toString(), Map.of("erased", erased));
        }
        return new Batch(erased, looked.getLast());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> givers(UUID after, int most) {
        return entities.createNativeQuery(
                        "select opinion_id from giver where opinion_id > :after order by opinion_id", UUID.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** One replica at a time; the lock goes with the transaction. */
    private boolean isAlone() {
        return (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('erase givers', 0))", Boolean.class)
                .getSingleResult();
    }
}

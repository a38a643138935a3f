package org.huiyin.opinions.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.WorkingCalendarPublished;

/** The reviews of due days that are under way, one for a year. */
@ApplicationScoped
class ReplyReviews implements PanacheRepositoryBase<ReplyReview, Integer> {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DistrictTime time;

    ReplyReviews(DistrictTime time) {
        this.time = time;
    }

    /** An opinion by its place in the order of a review. */
    record Place(LocalDate receivedOn, UUID opinionId) {}

    /** In the transaction of the publication, so that there is none without its review; one under way begins anew. */
    void begin(@Observes WorkingCalendarPublished published) {
        getEntityManager()
                .createNativeQuery("""
                        insert into reply_review (year, pass, due_at, state, received_on, opinion_id)
                        values (:year, 1, :now, :state, :day, :opinion)
                        on conflict (year) do update set pass = 1, due_at = excluded.due_at, state = excluded.state,
                            received_on = excluded.received_on, opinion_id = excluded.opinion_id""")
                .setParameter("year", published.year())
                .setParameter("now", time.now())
                .setParameter("state", ReplyReview.firstState().name())
                .setParameter("day", ReplyReview.firstDay(published.year()))
                .setParameter("opinion", BEFORE_ALL)
                .executeUpdate();
    }

    /** One that is due and that no other replica is at. */
    Optional<ReplyReview> takeDue(Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from reply_review where due_at <= :now order by due_at limit 1 for update skip locked",
                        ReplyReview.class)
                .setParameter("now", now)
                .getResultStream()
                .map(ReplyReview.class::cast)
                .findFirst();
    }

    /** The next open opinions whose term touches the year. */
    List<Place> nextOpinions(ReplyReview review, int limit) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select received_on, id from opinion
                        where state = :state and (received_on, id) < (:day, :id) and reply_due_on >= :newYear
                        order by received_on desc, id desc""", Object[].class)
                .setParameter("state", review.state().name())
                .setParameter("day", review.receivedOn())
                .setParameter("id", review.opinionId())
                .setParameter("newYear", LocalDate.of(review.year(), 1, 1))
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(row -> new Place(day(row[0]), (UUID) row[1])).toList();
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}

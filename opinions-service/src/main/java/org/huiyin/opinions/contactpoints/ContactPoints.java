package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;

/** The contact points, those that ended included. */
@ApplicationScoped
class ContactPoints implements PanacheRepositoryBase<ContactPoint, UUID> {

    /** @throws ProblemException 404 */
    ContactPoint require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("contact point"));
    }

    /** Those that last and in which the organization is on either side. */
    List<ContactPoint> standingOf(String code) {
        return list("(homeCode = ?1 or visitedCode = ?1) and endsOn is null order by id", code);
    }

    long countStandingOf(String code) {
        return count("(homeCode = ?1 or visitedCode = ?1) and endsOn is null", code);
    }

    boolean isStanding(ContactPointKind kind, String home, @Nullable String post, String visited) {
        String standing = "kind = ?1 and homeCode = ?2 and visitedCode = ?3 and endsOn is null";
        long count = post == null
                ? count(standing + " and post is null", kind, home, visited)
                : count(standing + " and post = ?4", kind, home, visited, post);
        return count > 0;
    }

    /**
     * What a list shows.
     *
     * @param home code of the organization that visits
     * @param visited code of the organization that is visited
     * @param unvisitedSince those that last and had no visit on the day or later
     * @param standing only those that last, or only those that ended
     */
    record Wanted(
            @Nullable String home,
            @Nullable String visited,
            @Nullable ContactPointKind kind,
            @Nullable LocalDate unvisitedSince,
            @Nullable Boolean standing) {}

    /** Latest first. */
    @SuppressWarnings("unchecked")
    List<ContactPoint> page(Wanted wanted, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("c.home_code = :home", "home", wanted.home)
                .with("c.visited_code = :visited", "visited", wanted.visited)
                .with("c.kind = :kind", "kind", wanted.kind == null ? null : wanted.kind.name())
                .with(
                        "c.ends_on is null and (c.last_visited_on is null or c.last_visited_on < :since)",
                        "since",
                        wanted.unvisitedSince)
                .with("c.id < :after", "after", after == null ? null : after.uuid(0));
        if (wanted.standing != null) {
            conditions.always(wanted.standing ? "c.ends_on is null" : "c.ends_on is not null");
        }
        String sql = "select c.* from contact_point c" + conditions.toSql() + " order by c.id desc";
        return conditions
                .applyTo(getEntityManager().createNativeQuery(sql, ContactPoint.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }
}

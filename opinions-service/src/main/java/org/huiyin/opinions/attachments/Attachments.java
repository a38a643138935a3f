package org.huiyin.opinions.attachments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.filter.Conditions;

/** The attachments. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** @throws ProblemException 404 */
    Attachment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("attachment"));
    }

    /** The opinion's attachment of the same bytes under the same name, or, as a giver's, under none. */
    Optional<Attachment> sameOfOpinion(UUID opinion, Attachment.Content content) {
        return find(
                        "opinionId = ?1 and state = ?2 and digest = ?3 and coalesce(name, '') = ?4",
                        opinion,
                        AttachmentState.KEPT,
                        content.digest(),
                        Objects.requireNonNullElse(content.name(), ""))
                .firstResultOptional();
    }

    /**
     * The organization's evidence of the same bytes under the same name; nobody else adds the same until the
     * transaction ends.
     */
    Optional<Attachment> sameEvidence(String organization, Attachment.Content content) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('evidence ' || :same, 0))")
                .setParameter("same", organization + " " + content.digest())
                .getSingleResult();
        return find(
                        "organizationCode = ?1 and opinionId is null and state = ?2 and digest = ?3 and coalesce(name, '') = ?4",
                        organization,
                        AttachmentState.KEPT,
                        content.digest(),
                        Objects.requireNonNullElse(content.name(), ""))
                .firstResultOptional();
    }

    /** The lowest number that none of the opinion's attachments has, or nothing when there are as many as may be. */
    Optional<Integer> freeNumber(UUID opinion) {
        Set<Integer> taken = list("opinionId = ?1 and state = ?2", opinion, AttachmentState.KEPT).stream()
                .map(Attachment::number)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, Attachment.MOST_OF_AN_OPINION)
                .boxed()
                .filter(number -> !taken.contains(number))
                .findFirst();
    }

    /** Those of an opinion in the state, in the order in which they came. */
    List<Attachment> page(UUID opinion, AttachmentState state, int limit, @Nullable Cursor after) {
        Conditions conditions = new Conditions()
                .with("a.opinion_id = :opinion", "opinion", opinion)
                .with("a.state = :state", "state", state.name())
                .with("a.id > :after", "after", after == null ? null : after.uuid(0));
        String sql = "select a.* from attachment a" + conditions.toSql() + " order by a.id";
        @SuppressWarnings("unchecked")
        List<Attachment> rows = conditions
                .applyTo(getEntityManager().createNativeQuery(sql, Attachment.class))
                .setMaxResults(limit + 1)
                .getResultList();
        return rows;
    }

    /** Withdrawn on the day or before, locked; those that others hold are passed over. */
    List<Attachment> withdrawnUntil(LocalDate day, int limit) {
        @SuppressWarnings("unchecked")
        List<Attachment> rows = getEntityManager()
                .createNativeQuery(
                        """
                        select * from attachment where state = 'WITHDRAWN' and withdrawn_on <= :day
                        order by withdrawn_on, id for update skip locked""",
                        Attachment.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
        return rows;
    }

    /** Those of the keys whose bytes are needed. */
    @SuppressWarnings("unchecked")
    Set<UUID> withBytes(Collection<UUID> keys) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("select id from attachment where id in (:keys) and state <> 'ERASED'", UUID.class)
                .setParameter("keys", keys)
                .getResultList());
    }
}

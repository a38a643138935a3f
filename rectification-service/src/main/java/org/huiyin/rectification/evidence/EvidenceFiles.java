package org.huiyin.rectification.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.ProblemException;

/** The files, and what they prove. */
@ApplicationScoped
class EvidenceFiles implements PanacheRepositoryBase<EvidenceFile, UUID> {

    private static final int MOST_OF_AN_ITEM = 200;

    EvidenceFile require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("evidence file"));
    }

    /**
     * The organization's of the same bytes and name, kept from the sweep until the transaction ends; nobody else adds the
     * same until then.
     */
    Optional<EvidenceFile> same(String organization, EvidenceFile.Content content) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('evidence ' || :same, 0))")
                .setParameter("same", organization + " " + content.digest())
                .getSingleResult();
        return find("organizationCode = ?1 and digest = ?2 and name = ?3", organization, content.digest(), content.name())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those of the organization's files, kept from the sweep until the transaction ends. */
    @SuppressWarnings("unchecked")
    Set<UUID> heldOf(String organization, Collection<UUID> ids) {
        return new HashSet<>(getEntityManager()
                .createNativeQuery(
                        """
                        select id from evidence_file where organization_code = :organization and id in (:ids)
                        for key share""",
                        UUID.class)
                .setParameter("organization", organization)
                .setParameter("ids", ids)
                .getResultList());
    }

    void use(UUID file, UUID item, EvidencePurpose purpose, UUID subject) {
        getEntityManager()
                .createNativeQuery("""
                        insert into evidence_use (file_id, item_id, purpose, subject_id, published)
                        values (:file, :item, :purpose, :subject, false)
                        on conflict do nothing""")
                .setParameter("file", file)
                .setParameter("item", item)
                .setParameter("purpose", purpose.name())
                .setParameter("subject", subject)
                .executeUpdate();
    }

    void publish(Collection<UUID> files, UUID subject) {
        getEntityManager()
                .createNativeQuery(
                        "update evidence_use set published = true where subject_id = :subject and file_id in (:files)")
                .setParameter("subject", subject)
                .setParameter("files", files)
                .executeUpdate();
    }

    void publishAll(UUID subject) {
        getEntityManager()
                .createNativeQuery("update evidence_use set published = true where subject_id = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    boolean isPublic(UUID file) {
        return exists("select 1 from evidence_use where file_id = :file and published", file);
    }

    /** Whether it proves something of an item of a person's plan (REP-7). */
    boolean isOfPerson(UUID file) {
        return exists(
                """
                select 1 from evidence_use u join item i on i.id = u.item_id
                where u.file_id = :file and not i.public_visible""",
                file);
    }

    /** Its own, and those who lead or have a part in an item that it proves something of. */
    @SuppressWarnings("unchecked")
    Set<String> organizationsOf(EvidenceFile file) {
        Set<String> codes = new HashSet<>(getEntityManager()
                .createNativeQuery(
                        """
                        select i.organization_code from evidence_use u join item i on i.id = u.item_id
                        where u.file_id = :file
                        union
                        select p.organization_code from evidence_use u join item_part p on p.item_id = u.item_id
                        where u.file_id = :file""",
                        String.class)
                .setParameter("file", file.id())
                .getResultList());
        codes.add(file.organizationCode());
        return codes;
    }

    /** Who leads the items of which amendments that wait for a decision rest on it (REC-6). */
    @SuppressWarnings("unchecked")
    Set<String> leadsOfWaitingAmendments(UUID file) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery(
                        """
                        select distinct i.organization_code from evidence_use u
                        join amendment_request a on a.id = u.subject_id join item i on i.id = u.item_id
                        where u.file_id = :file and u.purpose = 'AMENDMENT' and a.state = 'WAITING'""",
                        String.class)
                .setParameter("file", file)
                .getResultList());
    }

    /** What was put forward about an item, in the order in which it was uploaded; at most two hundred. */
    List<EvidenceUse> ofItem(UUID item) {
        return uses("item_id = :of", item);
    }

    /** What was put forward for one of these, in the same order; at most two hundred. */
    List<EvidenceUse> ofSubjects(Set<UUID> subjects) {
        return uses("subject_id in (:of)", subjects);
    }

    @SuppressWarnings("unchecked")
    private List<EvidenceUse> uses(String condition, Object of) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(
                        "select file_id, purpose, subject_id, published from evidence_use where " + condition
                                + " order by file_id, subject_id",
                        Tuple.class)
                .setParameter("of", of)
                .setMaxResults(MOST_OF_AN_ITEM)
                .getResultList();
        return rows.stream().map(this::use).toList();
    }

    private EvidenceUse use(Tuple row) {
        return new EvidenceUse(
                require(row.get(0, UUID.class)).view(),
                EvidencePurpose.valueOf(row.get(1, String.class)),
                row.get(2, UUID.class),
                row.get(3, Boolean.class));
    }

    /** Named by nothing, and not sent since; locked, the oldest first, without those that others hold. */
    @SuppressWarnings("unchecked")
    List<UUID> unused(Instant before, int limit) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select f.id from evidence_file f
                        where f.id < :oldest and f.changed_at < :before
                          and not exists (select 1 from evidence_use u where u.file_id = f.id)
                        order by f.id for update skip locked""",
                        UUID.class)
                .setParameter("oldest", TimeOrderedId.firstOf(before))
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of the keys of which a row tells. */
    @SuppressWarnings("unchecked")
    Set<UUID> withBytes(Collection<UUID> keys) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery("select id from evidence_file where id in (:keys)", UUID.class)
                .setParameter("keys", keys)
                .getResultList());
    }

    private boolean exists(String sql, UUID file) {
        return !getEntityManager()
                .createNativeQuery(sql)
                .setParameter("file", file)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}

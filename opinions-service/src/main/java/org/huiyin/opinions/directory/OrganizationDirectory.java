package org.huiyin.opinions.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** What other features ask about organizations. */
@ApplicationScoped
public class OrganizationDirectory {

    /** SQL: the codes of the organization {@code :organization} and of everything below it. */
    public static final String SUBTREE = """
            select below.code from organization top join organization below
            on below.path >= top.path and below.path < left(top.path, length(top.path) - 1) || '0'
            where top.code = :organization""";

    private final EntityManager entities;

    OrganizationDirectory(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether there is an organization with the code that was not dissolved. */
    public boolean knows(String code) {
        return !known(List.of(code)).isEmpty();
    }

    /** What the organization with the code is, unless it was dissolved. */
    public Optional<OrganizationKind> kindOf(String code) {
        return entities.createQuery(
                        "select o.kind from Organization o where o.code = :code and o.active", OrganizationKind.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** What the organization with the code is, or was until it was merged or dissolved. */
    public Optional<OrganizationKind> kindEver(String code) {
        return entities.createQuery("select o.kind from Organization o where o.code = :code", OrganizationKind.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Who does its work today: itself, or the one into which it was merged in the end. */
    public String successorOf(String code) {
        return (String) entities.createNativeQuery(
                        """
                        with recursive heir(code, successor_code) as (
                            select code, successor_code from organization where code = :code
                            union select o.code, o.successor_code from organization o join heir on o.code = heir.successor_code)
                        select code from heir where successor_code is null""",
                        String.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    /**
     * Those of the codes that belong to an organization that was not dissolved. Whoever asks inside a transaction may
     * rely on it to its end: merging and dissolving wait for the lock, and then see what was added meanwhile.
     */
    @SuppressWarnings("unchecked")
    public Set<String> known(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createNativeQuery(
                        """
                        select code from organization where code = any(cast(:codes as text[])) and active
                        order by code for key share""",
                        String.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList());
    }
}

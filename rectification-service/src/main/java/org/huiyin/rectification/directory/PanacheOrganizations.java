package org.huiyin.rectification.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The organizations that are known, and the tree that they form. */
@ApplicationScoped
public class PanacheOrganizations implements PanacheRepositoryBase<Organization, UUID> {

    /** Whether the code is one of an organization that still stands. */
    public boolean isKnown(String code) {
        return count("code = ?1 and active", code) == 1;
    }

    /** Those of the codes that no standing organization has. */
    public Set<String> unknownOf(Collection<String> codes) {
        Set<String> unknown = new HashSet<>(codes);
        if (!unknown.isEmpty()) {
            find("code in ?1 and active", Set.copyOf(codes)).stream().map(Organization::code).forEach(unknown::remove);
        }
        return unknown;
    }

    public Map<String, String> namesOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return find("code in ?1", Set.copyOf(codes)).stream()
                .collect(Collectors.toMap(Organization::code, Organization::name));
    }

    Optional<Organization> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Those of the codes whose organization was merged into another. */
    List<String> mergedOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return find("code in ?1 and not active and successorCode is not null", Set.copyOf(codes)).stream()
                .map(Organization::code)
                .toList();
    }

    /** The organization, everything below it, and whatever was merged into any of these. */
    @SuppressWarnings("unchecked")
    Set<String> subtreeOf(String code) {
        String sql = """
                with recursive below as (
                    select code from organization where code = :code
                    union
                    select o.code from organization o join below b
                    on o.parent_code = b.code or o.successor_code = b.code and not o.active
                )
                select code from below""";
        List<String> codes =
                getEntityManager().createNativeQuery(sql).setParameter("code", code).getResultList();
        return Set.copyOf(codes);
    }
}

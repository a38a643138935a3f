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

    /** Code of the organization one level up; nothing above the district. */
    public Optional<String> superiorOf(String code) {
        return find("code", code).firstResultOptional().map(Organization::parentCode);
    }

    /** Whether the one stands somewhere above the other; no organization stands above itself. */
    boolean isAbove(String superior, String code) {
        String sql = """
                with recursive above as (
                    select parent_code from organization where code = :code
                    union
                    select o.parent_code from organization o join above a on o.code = a.parent_code
                )
                select count(*) from above where parent_code = :superior""";
        Number found = (Number) getEntityManager()
                .createNativeQuery(sql)
                .setParameter("code", code)
                .setParameter("superior", superior)
                .getSingleResult();
        return found.longValue() > 0;
    }

    /** The organization and everything below it. */
    @SuppressWarnings("unchecked")
    Set<String> subtreeOf(String code) {
        String sql = """
                with recursive below as (
                    select code from organization where code = :code
                    union
                    select o.code from organization o join below b on o.parent_code = b.code
                )
                select code from below""";
        List<String> codes =
                getEntityManager().createNativeQuery(sql).setParameter("code", code).getResultList();
        return Set.copyOf(codes);
    }
}

package org.huiyin.opinions.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The organizations of the district. */
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    /**
     * One change of the tree at a time, to the end of the transaction: two moves that meet could else put each
     * organization below the other. To be taken before anything is read. Reading, and referring to organizations, goes
     * on.
     */
    void lockTree() {
        getEntityManager().createNativeQuery("lock table organization in share row exclusive mode").executeUpdate();
    }

    /** Waits for those who have found it active and are about to refer to it: {@link OrganizationDirectory#known}. */
    void holdBack(String code) {
        getEntityManager()
                .createNativeQuery("select code from organization where code = :code for update")
                .setParameter("code", code)
                .getResultList();
    }

    Optional<Organization> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<Organization> withCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    List<Organization> activeChildrenOf(String code) {
        return list("parentCode = ?1 and active order by code", code);
    }

    /** Everything that stands below the path, nearest first. */
    List<Organization> below(String path) {
        return list("path > ?1 and path < ?2 order by level, code", path, Subtree.endOf(path));
    }
}

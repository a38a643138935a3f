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

    Optional<Organization> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    List<Organization> withCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    /** Everything that stands below the path, nearest first. */
    List<Organization> below(String path) {
        return list("path > ?1 and path < ?2 order by level, code", path, Subtree.endOf(path));
    }
}

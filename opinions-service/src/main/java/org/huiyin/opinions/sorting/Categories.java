package org.huiyin.opinions.sorting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;

/** The category tree. */
@ApplicationScoped
class Categories implements PanacheRepositoryBase<Category, UUID> {

    Optional<Category> withCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** @throws ProblemException 400 when there is no such category */
    Category require(String code) {
        return withCode(code)
                .orElseThrow(
                        () -> ProblemException.invalidField("/categoryCode", "unknown", "There is no such category."));
    }

    List<Category> withCodes(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list("code in ?1", codes);
    }

    /** In the order of their codes; below the parent, if one is given. */
    List<Category> page(@Nullable String parent, int limit, @Nullable Cursor after) {
        String from = after == null ? "" : after.text(0);
        if (parent == null) {
            return find("code > ?1 order by code", from).page(0, limit + 1).list();
        }
        return find("parentCode = ?1 and code > ?2 order by code", parent, from).page(0, limit + 1).list();
    }
}

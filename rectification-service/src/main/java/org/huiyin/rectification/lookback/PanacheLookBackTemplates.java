package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Conditions;

/** The templates. */
@ApplicationScoped
class PanacheLookBackTemplates implements PanacheRepositoryBase<LookBackTemplate, UUID> {

    LookBackTemplate require(UUID id) {
        LookBackTemplate template = findById(id);
        if (template == null) {
            throw ProblemException.notFound("look-back template");
        }
        return template;
    }

    /** Up to one row more than the limit, oldest first. */
    List<LookBackTemplate> page(@Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions().and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from LookBackTemplate" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

package org.huiyin.rectification.transition;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.listing.Conditions;

/** What happened to transitions. */
@ApplicationScoped
class PanacheTransitionEntries implements PanacheRepositoryBase<TransitionEntry, UUID> {

    /** Documents of the steps that stand, by the entry that holds them. */
    Map<UUID, StepDocument> documentsOf(Transition transition) {
        List<UUID> signed =
                transition.facts().signed().stream().map(SignedStep::entryId).toList();
        if (signed.isEmpty()) {
            return Map.of();
        }
        return find("id in ?1", signed).stream()
                .filter(entry -> entry.document() != null)
                .collect(Collectors.toMap(TransitionEntry::id, TransitionEntry::document));
    }

    /** Up to one row more than the limit, oldest first. */
    List<TransitionEntry> page(UUID transition, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions()
                .and("transitionId = :transition", "transition", transition)
                .and("id > :after", "after", after == null ? null : after.uuid(0));
        return find("from TransitionEntry" + conditions.orderedBy("id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

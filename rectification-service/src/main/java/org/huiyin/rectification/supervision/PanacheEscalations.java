package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Conditions;

/** The steps that were made. */
@ApplicationScoped
class PanacheEscalations implements PanacheRepositoryBase<Escalation, UUID> {

    /** Of a person's plan the superior is told the step; what it is about stays with those who may read it (REP-7). */
    private static final String NOT_OF_OTHERS_PERSONS = """
            (step.organizationCode in :ofPersons or step.toOrganizationCode in :ofPersons
                or not exists (
                    select 1 from Item item where item.id = step.subjectId and not item.origin.publicVisible)
                and not exists (
                    select 1 from SupervisionOrder o where o.id = step.subjectId and not o.origin.publicVisible))""";

    /** What a list is narrowed to; each may be absent. */
    record Filter(@Nullable String to, @Nullable String organization, @Nullable EscalationKind kind) {}

    /** The highest step of one delay. */
    Optional<Escalation> last(UUID subject, EscalationCause cause, LocalDate missedOn) {
        return find("subjectId = ?1 and cause = ?2 and missedOn = ?3 order by level desc", subject, cause, missedOn)
                .range(0, 0)
                .firstResultOptional();
    }

    /** Of each order or commitment its steps, in their order: few, by the height of the tree and the deadlines. */
    Map<UUID, List<Escalation>> of(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return list("subjectId in ?1 order by id", subjects).stream()
                .collect(Collectors.groupingBy(Escalation::subjectId));
    }

    /**
     * Up to one row more than the limit: steps about organizations of the scope, in their order.
     *
     * @param ofPersons where those about items of persons' plans may be read too (REP-7)
     */
    List<Escalation> page(
            OrganizationScope scope, OrganizationScope ofPersons, Filter filter, @Nullable Cursor after, int limit) {
        Conditions conditions = scope.restrict(new Conditions(), "step.organizationCode in :organizations");
        ofPersons
                .restrict(conditions, NOT_OF_OTHERS_PERSONS, "ofPersons")
                .and("step.toOrganizationCode = :to", "to", filter.to())
                .and("step.organizationCode = :organization", "organization", filter.organization())
                .and("step.kind = :kind", "kind", filter.kind())
                .and("step.id > :after", "after", after == null ? null : after.uuid(0));
        return find("from Escalation step" + conditions.orderedBy("step.id"), conditions.parameters())
                .range(0, limit)
                .list();
    }
}

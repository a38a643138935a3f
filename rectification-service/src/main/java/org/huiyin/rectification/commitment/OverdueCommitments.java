package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Which commitments are open after their deadline, for whoever sees to it that they do not stay so (REC-6). */
@ApplicationScoped
public class OverdueCommitments {

    private static final Set<ItemState> OPEN = Set.of(ItemState.COMMITTED, ItemState.IN_PROGRESS);

    private final EntityManager entities;

    OverdueCommitments(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One that is open and was noted as overdue.
     *
     * @param organizationCode of the lead organization
     * @param deadline as it is promised now
     * @param publicVisible false in a plan for a person (REP-7)
     */
    public record OverdueCommitment(
            UUID id,
            UUID campaignId,
            String organizationCode,
            LocalDate deadline,
            LocalDate overdueSince,
            boolean publicVisible,
            long version) {}

    /** Those of the items that are overdue now. */
    public Map<UUID, OverdueCommitment> among(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String query = """
                select item.id, item.origin.campaignId, item.origin.organizationCode, item.content.deadline,
                       item.promise.overdueSince, item.origin.publicVisible, item.version
                from Item item where item.id in :ids and item.state in :open and item.promise.overdueSince is not null""";
        return entities.createQuery(query, OverdueCommitment.class)
                .setParameter("ids", ids)
                .setParameter("open", OPEN)
                .getResultStream()
                .collect(Collectors.toMap(OverdueCommitment::id, overdue -> overdue));
    }
}

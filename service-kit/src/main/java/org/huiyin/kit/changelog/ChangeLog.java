package org.huiyin.kit.changelog;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.watch.CommittedCounts;

/**
 * Writes who did what, when, and what it was before and after into {@code change_log}, in the transaction of the change
 * (TRU-3). Append-only. The use case says who and what; before and after come from what Hibernate writes in the
 * transaction, and are joined to it right before the commit. A change by plain SQL hands them over, or says in the
 * details how much it changed.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String ON_BEHALF_OF = "onBehalfOf";

    private final ChangeRows rows;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final CommittedCounts counts;

    ChangeLog(
            ChangeRows rows,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock,
            CommittedCounts counts) {
        this.rows = rows;
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.counts = counts;
    }

    /**
     * @param action a verb phrase in kebab case, e.g. {@code endorse-plan}; from a closed list, since it is counted by
     *     it
     * @param aggregateType e.g. {@code plan}
     * @param aggregateId what was changed
     * @param details what is worth knowing later; never an opinion's giver, words or personal data: the log is never
     *     erased
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Caller caller, String action, String aggregateType, String aggregateId, Map<String, ?> details) {
        record(caller, action, aggregateType, aggregateId, details, List.of());
    }

    /**
     * What the running transaction records from now on was done in place of somebody: every entry names both. Without a
     * transaction nothing is changed, and nothing is to be said.
     *
     * @param accountable user name
     */
    public void onBehalfOf(String accountable) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.putResource(ON_BEHALF_OF, accountable);
        }
    }

    /** @param changes what plain SQL changed, beside what Hibernate did */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Caller caller,
            String action,
            String aggregateType,
            String aggregateId,
            Map<String, ?> details,
            List<EntityChange> changes) {
        TransactionChanges pending = TransactionChanges.of(transaction);
        changes.forEach(pending::add);
        ChangeEntry entry = new ChangeEntry(
                TimeOrderedId.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                caller.organization().orElse(null),
                action,
                aggregateType,
                aggregateId,
                text(details));
        if (pending.add(entry)) {
            if (entities.isResolvable()) {
                // Opens the session: what it does at the commit comes before what we do.
                entities.get().isJoinedToTransaction();
            }
            transaction.registerInterposedSynchronization(new WriteBeforeCommit(pending));
        }
        counts.add("huiyin.state.moves", 1, "aggregate", aggregateType, "move", action);
    }

    private String text(Map<String, ?> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        Object accountable = transaction.getResource(ON_BEHALF_OF);
        if (accountable != null) {
            all.put(ON_BEHALF_OF, accountable);
        }
        try {
            return json.writeValueAsString(all);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("The change cannot be recorded, so it is not made", unwritable);
        }
    }

    private final class WriteBeforeCommit implements Synchronization {

        private final TransactionChanges pending;

        private WriteBeforeCommit(TransactionChanges pending) {
            this.pending = pending;
        }

        /** What fails here undoes the change. */
        @Override
        public void beforeCompletion() {
            if (entities.isResolvable()) {
                entities.get().flush();
            }
            try {
                rows.insert(pending);
            } catch (SQLException failed) {
                throw new IllegalStateException("The change cannot be recorded, so it is not made", failed);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Everything is written, or undone with the change.
        }
    }
}

package org.huiyin.kit.attachment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.huiyin.kit.identifiers.TimeOrderedId;

/**
 * Takes away bytes that no row tells of: a process died between the two, or the row was erased. Only after a day, when
 * no request can be under way any more; in one replica at a time.
 */
@ApplicationScoped
public class OrphanSweep {

    static final Duration AGE = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(OrphanSweep.class);
    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final AttachmentStorage storage;
    private final AgroalDataSource database;
    private final Clock clock;

    public OrphanSweep(AttachmentStorage storage, AgroalDataSource database, Clock clock) {
        this.storage = storage;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param known those of the keys of which a row tells
     * @return how many were taken away
     */
    public int sweep(Function<List<UUID>, Set<UUID>> known) {
        Instant end = clock.instant().minus(AGE);
        int swept = 0;
        UUID after = FIRST;
        List<UUID> page;
        do {
            page = storage.keys(after, TimeOrderedId.firstOf(end), PAGE);
            swept += sweepPage(page, known);
            after = page.isEmpty() ? after : page.getLast();
        } while (!page.isEmpty());
        if (swept > 0) {
            LOG.infof("Took away the bytes of %d attachments that nothing tells of", swept);
        }
        return swept;
    }

    private int sweepPage(List<UUID> page, Function<List<UUID>, Set<UUID>> known) {
        if (page.isEmpty()) {
            return 0;
        }
        return QuarkusTransaction.requiringNew().timeout(600).call(() -> {
            if (!isAlone()) {
                return 0;
            }
            Set<UUID> kept = known.apply(page);
            List<UUID> orphans = page.stream().filter(key -> !kept.contains(key)).toList();
            orphans.forEach(storage::delete);
            return orphans.size();
        });
    }

    /** Until the transaction ends. */
    private boolean isAlone() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtext('huiyin-attachment-sweep'))");
                ResultSet row = lock.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}

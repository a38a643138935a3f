package org.huiyin.kit.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.watch.CommittedCounts;

/** Writes who did what and when into {@code change_log}, in the transaction of the change (TRU-3). Append-only. */
@ApplicationScoped
public class ChangeLog {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final CommittedCounts counts;

    public ChangeLog(AgroalDataSource database, ObjectMapper json, Clock clock, CommittedCounts counts) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.counts = counts;
    }

    /**
     * @param action a verb phrase in kebab case, e.g. {@code endorse-plan}; from a closed list, since it is counted by it
     * @param aggregateType e.g. {@code plan}
     * @param aggregateId what was changed
     * @param details what is worth knowing later; never an opinion's giver
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Caller caller, String action, String aggregateType, String aggregateId, Map<String, ?> details) {
        String sql = """
                insert into change_log (id, changed_at, actor, organization_code, action, aggregate_type, aggregate_id, details)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, TimeOrderedId.next());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.setString(3, caller.name());
            insert.setString(4, caller.organization().orElse(null));
            insert.setString(5, action);
            insert.setString(6, aggregateType);
            insert.setString(7, aggregateId);
            insert.setString(8, json.writeValueAsString(details));
            insert.executeUpdate();
            counts.add("huiyin.state.moves", 1, "aggregate", aggregateType, "move", action);
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("The change cannot be recorded, so it is not made", failed);
        }
    }
}

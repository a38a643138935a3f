package org.huiyin.bench.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.Letters;
import org.huiyin.bench.stack.TimeOrderedIds;

/**
 * Plain JDBC at its best: three prepared statements that are made once, one transaction for each opinion, and nothing
 * else. The rows are those that the service writes for an opinion without a giver.
 */
final class BareIntake implements ClosedLoop.Worker {

    private static final String OPINION = """
            insert into opinion (activity_id, campaign_id, category_code, changed_at, channel, closed_on, collected_by,
                                 direction, import_id, organization_code, problem_ids, prominence, receipt_hash,
                                 received_on, reply_due_on, respondent, solved, source_id, source_system, state, target,
                                 text, title, version, id, reply_working_days)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 15)""";
    private static final String OUTBOX = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, type, sequence, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE_LOG = """
            insert into change_log (id, changed_at, actor, organization_code, action, aggregate_type, aggregate_id, details)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final Connection connection;
    private final PreparedStatement opinion;
    private final PreparedStatement outbox;
    private final PreparedStatement changeLog;
    private final UUID campaign;
    private final LocalDate today;
    private final OpinionEvent event;
    private int number;

    BareIntake(BenchStack stack, OpinionEvent event, int worker) throws SQLException {
        this.connection = stack.connect(BareDatabase.NAME);
        connection.setAutoCommit(false);
        this.opinion = connection.prepareStatement(OPINION);
        this.outbox = connection.prepareStatement(OUTBOX);
        this.changeLog = connection.prepareStatement(CHANGE_LOG);
        this.campaign = UUID.fromString(stack.campaign());
        this.today = stack.today();
        this.event = event;
        this.number = worker * 61;
    }

    @Override
    public void work() throws SQLException {
        UUID id = TimeOrderedIds.next();
        UUID eventId = TimeOrderedIds.next();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        insertOpinion(id, now);
        outbox.setObject(1, eventId);
        outbox.setString(2, event.topic());
        outbox.setString(3, "opinion");
        outbox.setString(4, id.toString());
        outbox.setString(5, event.type());
        outbox.setLong(6, 0);
        outbox.setString(7, event.of(id, eventId, now.toInstant(), BenchStack.UNIT));
        outbox.setObject(8, now);
        outbox.executeUpdate();
        changeLog.setObject(1, TimeOrderedIds.next());
        changeLog.setObject(2, now);
        changeLog.setString(3, "public");
        changeLog.setString(4, null);
        changeLog.setString(5, "receive-opinion");
        changeLog.setString(6, "opinion");
        changeLog.setString(7, id.toString());
        changeLog.setString(8, "{\"channel\":\"ONLINE\"}");
        changeLog.executeUpdate();
        connection.commit();
    }

    private void insertOpinion(UUID id, OffsetDateTime now) throws SQLException {
        byte[] receiptHash = new byte[32];
        ThreadLocalRandom.current().nextBytes(receiptHash);
        opinion.setObject(1, null, java.sql.Types.OTHER);
        opinion.setObject(2, campaign);
        opinion.setString(3, null);
        opinion.setObject(4, now);
        opinion.setString(5, "ONLINE");
        opinion.setObject(6, null, java.sql.Types.DATE);
        opinion.setString(7, null);
        opinion.setString(8, "REVERSE");
        opinion.setObject(9, null, java.sql.Types.OTHER);
        opinion.setString(10, BenchStack.UNIT);
        opinion.setArray(11, connection.createArrayOf("uuid", new Object[0]));
        opinion.setString(12, null);
        opinion.setBytes(13, receiptHash);
        opinion.setObject(14, today);
        opinion.setObject(15, today.plusDays(20));
        opinion.setString(16, "RESIDENT");
        opinion.setBoolean(17, false);
        opinion.setString(18, null);
        opinion.setString(19, null);
        opinion.setString(20, "RECEIVED");
        opinion.setString(21, "UNIT_TEAM");
        opinion.setString(22, Letters.of(number++));
        opinion.setString(23, null);
        opinion.setLong(24, 0);
        opinion.setObject(25, id);
        opinion.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

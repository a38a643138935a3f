package org.huiyin.bench.ballots;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.stack.BenchStack;

/**
 * Plain JDBC that uses a code and inserts a ballot, in one transaction each, in a copy of the rectification database:
 * the same tables and indexes on the same server. Statements are prepared once; nothing is hashed, parsed or checked.
 */
final class BareBallots {

    private static final String DATABASE = "bare_rectification";
    private static final List<String> CHOICES = List.of("SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED");

    private static final String USE =
            "update ballot_code set used = true where survey_id = ? and code_hash = ? and not used returning survey_id";
    private static final String INSERT = "insert into ballot (id, survey_id, choice, remark) values (?, ?, ?, null)";
    /** In the order of the hashes, as the service stores them; handed out in another, as people come. */
    private static final String MAKE = """
            with made as (
                insert into ballot_code (survey_id, code_hash, used)
                select ?, sha256(uuid_send(gen_random_uuid())), false from generate_series(1, ?) order by 2
                returning code_hash)
            select code_hash from made order by random()""";

    private final BenchStack stack;
    private final UUID survey;
    private final Queue<byte[]> hashes = new ConcurrentLinkedQueue<>();

    private BareBallots(BenchStack stack, UUID survey) {
        this.stack = stack;
        this.survey = survey;
    }

    /** Copies the database with the survey in it; rectification-service is down meanwhile. */
    static BareBallots copy(BenchStack stack, String survey) throws Exception {
        stack.parts().rectification().stop();
        try (Connection connection = stack.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " template rectification");
        }
        stack.parts().rectification().start();
        return new BareBallots(stack, UUID.fromString(survey));
    }

    /** Makes codes until so many are there. */
    void provide(int ballots) throws SQLException {
        try (Connection connection = stack.connect(DATABASE);
                PreparedStatement make = connection.prepareStatement(MAKE)) {
            make.setObject(1, survey);
            make.setInt(2, Math.max(0, ballots - hashes.size()));
            List<byte[]> made = new ArrayList<>();
            try (ResultSet found = make.executeQuery()) {
                while (found.next()) {
                    made.add(found.getBytes(1));
                }
            }
            hashes.addAll(made);
        }
    }

    ClosedLoop.Worker voter(int number) throws SQLException {
        Connection connection = stack.connect(DATABASE);
        connection.setAutoCommit(false);
        return new Voter(connection, number);
    }

    private final class Voter implements ClosedLoop.Worker {

        private final Connection connection;
        private final PreparedStatement use;
        private final PreparedStatement insert;
        private int number;

        private Voter(Connection connection, int number) throws SQLException {
            this.connection = connection;
            this.use = connection.prepareStatement(USE);
            this.insert = connection.prepareStatement(INSERT);
            this.number = number;
        }

        @Override
        public void work() throws SQLException {
            byte[] hash = hashes.poll();
            if (hash == null) {
                throw new SQLException("More ballots than codes: the round was faster than foreseen");
            }
            use.setObject(1, survey);
            use.setBytes(2, hash);
            try (ResultSet used = use.executeQuery()) {
                if (!used.next()) {
                    throw new SQLException("The code was used");
                }
            }
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, survey);
            insert.setString(3, CHOICES.get(number++ % CHOICES.size()));
            insert.executeUpdate();
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

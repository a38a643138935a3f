package org.huiyin.rectification.satisfaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.secret.ServiceSecret;

/**
 * Codes and ballots, kept apart: no row of the one points to a row of the other, none has a time, codes lie in the
 * order of their hashes and ballots under random identifiers (SAT-1). What PostgreSQL itself could still tell of one
 * transaction goes when the box is shaken, every day, and when it is sealed (ADR 33).
 */
@ApplicationScoped
class BallotBox {

    private static final String PURPOSE = "ballot-code";

    /**
     * One statement takes the code and puts the ballot in. Of two who use a code at the same instant, its row's lock
     * lets one through. Nothing else is locked: a survey takes any number of ballots at once.
     */
    private static final String CAST = """
            with taken as (
                update ballot_code set used = true
                where survey_id = ? and code_hash = ? and not used
                    and exists (select 1 from survey where id = ? and last_day >= ?)
                returning survey_id)
            insert into ballot (id, survey_id, choice, remark) select ?, survey_id, ?, ? from taken""";

    private static final String MIX = """
            with taken as (delete from ballot where survey_id = ? returning survey_id, choice, remark)
            insert into ballot (id, survey_id, choice, remark)
            select gen_random_uuid(), survey_id, choice, remark from taken order by random()""";

    private static final String HOLD = "select 1 from ballot_code where survey_id = ? order by code_hash for update";

    private static final String WITHDRAW = "delete from ballot_code where survey_id = ? and not used";

    private final AgroalDataSource database;
    private final ServiceSecret secret;

    BallotBox(AgroalDataSource database, ServiceSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(SurveyId survey, List<BallotCode> codes) {
        byte[][] hashes = hashes(survey, codes);
        run("insert into ballot_code (survey_id, code_hash, used) values (?, ?, false)", insert -> {
            for (byte[] hash : hashes) {
                insert.setObject(1, survey.value());
                insert.setBytes(2, hash);
                insert.addBatch();
            }
            return insert.executeBatch().length;
        });
    }

    /**
     * The ballot's identifier is random on purpose: one that is ordered by time would tell who voted when.
     *
     * @return whether it counts; if not, nothing was changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean cast(SurveyId survey, BallotCode code, Choice choice, @Nullable String remark, LocalDate today) {
        return run(CAST, insert -> {
                    bound(insert, survey, hash(survey, code));
                    insert.setObject(3, survey.value());
                    insert.setObject(4, today);
                    insert.setObject(5, UUID.randomUUID());
                    insert.setString(6, choice.name());
                    insert.setString(7, remark);
                    return insert.executeUpdate();
                })
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean knows(SurveyId survey, BallotCode code) {
        return run("select count(*) from ballot_code where survey_id = ? and code_hash = ?", select -> {
                    try (ResultSet counted = bound(select, survey, hash(survey, code)).executeQuery()) {
                        counted.next();
                        return counted.getInt(1);
                    }
                })
                > 0;
    }

    /**
     * Takes unused codes back: they work no more.
     *
     * @return how many of them were unused
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int withdraw(SurveyId survey, Collection<BallotCode> codes) {
        byte[][] hashes = hashes(survey, codes);
        return run(WITHDRAW + " and code_hash = any (?)", delete -> {
            delete.setObject(1, survey.value());
            delete.setArray(2, delete.getConnection().createArrayOf("bytea", hashes));
            return delete.executeUpdate();
        });
    }

    /** @return how many were unused */
    @Transactional(Transactional.TxType.MANDATORY)
    int withdrawAll(SurveyId survey) {
        return run(WITHDRAW, delete -> {
            delete.setObject(1, survey.value());
            return delete.executeUpdate();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tally count(SurveyId survey) {
        return new Tally(
                count(survey, Choice.SATISFIED),
                count(survey, Choice.FAIRLY_SATISFIED),
                count(survey, Choice.DISSATISFIED));
    }

    /**
     * Deletes the codes, which waits for every ballot that is being cast and lets none in behind it; writes the ballots
     * anew in random order; and counts what is in the box for good.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Tally seal(SurveyId survey) {
        deleteFrom("ballot_code", survey);
        mix(survey);
        return count(survey);
    }

    /**
     * Locks the codes, which waits for every ballot that is being cast, and lets none in behind it until the
     * transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(SurveyId survey) {
        run(HOLD, select -> {
            select.setObject(1, survey.value());
            return select.execute() ? 1 : 0;
        });
    }

    /** Deletes the codes, which lets no ballot in any more, and then all ballots, uncounted and with what they say. */
    @Transactional(Transactional.TxType.MANDATORY)
    void empty(SurveyId survey) {
        deleteFrom("ballot_code", survey);
        deleteFrom("ballot", survey);
    }

    /**
     * Gives all ballots, and all used codes, the marks of one transaction: which came with which is gone from the rows.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void shake(SurveyId survey, LocalDate today) {
        run("update survey set shaken_on = ? where id = ?", update -> {
            update.setObject(1, today);
            update.setObject(2, survey.value());
            return update.executeUpdate();
        });
        mix(survey);
        run("update ballot_code set used = true where survey_id = ? and used", update -> {
            update.setObject(1, survey.value());
            return update.executeUpdate();
        });
    }

    private void deleteFrom(String table, SurveyId survey) {
        run("delete from " + table + " where survey_id = ?", delete -> {
            delete.setObject(1, survey.value());
            return delete.executeUpdate();
        });
    }

    private void mix(SurveyId survey) {
        run(MIX, insert -> {
            insert.setObject(1, survey.value());
            return insert.executeUpdate();
        });
    }

    private int count(SurveyId survey, Choice choice) {
        return run("select count(*) from ballot where survey_id = ? and choice = ?", select -> {
            select.setObject(1, survey.value());
            select.setString(2, choice.name());
            try (ResultSet counted = select.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        });
    }

    /** In the order of the hashes: that in which codes were made, or are printed, is stored nowhere. */
    private byte[][] hashes(SurveyId survey, Collection<BallotCode> codes) {
        return codes.stream().map(code -> hash(survey, code)).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
    }

    private byte[] hash(SurveyId survey, BallotCode code) {
        return secret.hash(PURPOSE, survey.value() + " " + code.text());
    }

    private static PreparedStatement bound(PreparedStatement statement, SurveyId survey, byte[] hash) throws SQLException {
        statement.setObject(1, survey.value());
        statement.setBytes(2, hash);
        return statement;
    }

    private interface Statement {
        int run(PreparedStatement statement) throws SQLException;
    }

    private int run(String sql, Statement statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(sql)) {
            return statement.run(prepared);
        } catch (SQLException failed) {
            throw new IllegalStateException("The ballot box does not open", failed);
        }
    }
}

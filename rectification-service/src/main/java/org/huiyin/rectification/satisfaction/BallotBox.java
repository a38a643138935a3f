package org.huiyin.rectification.satisfaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.secret.ServiceSecret;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * Codes and ballots, kept apart: no row of the one points to a row of the other, none has a time, codes lie in the order
 * of their hashes and ballots under random identifiers (SAT-1). What PostgreSQL itself could still tell of one
 * transaction is gone when the survey is closed: the codes are deleted and the ballots written anew.
 */
@ApplicationScoped
class BallotBox {

    private static final String PURPOSE = "ballot-code";

    private final AgroalDataSource database;
    private final ServiceSecret secret;

    BallotBox(AgroalDataSource database, ServiceSecret secret) {
        this.database = database;
        this.secret = secret;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(SurveyId survey, List<BallotCode> codes) {
        byte[][] hashes = codes.stream().map(code -> hash(survey, code)).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
        String sql = "insert into ballot_code (survey_id, code_hash, used) values (?, ?, false)";
        run(sql, insert -> {
            for (byte[] hash : hashes) {
                insert.setObject(1, survey.value());
                insert.setBytes(2, hash);
                insert.addBatch();
            }
            return insert.executeBatch().length;
        });
    }

    /** Of two who use a code at the same instant, the row's lock lets one through. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Refusal> use(SurveyId survey, BallotCode code) {
        byte[] hash = hash(survey, code);
        int taken = run(
                "update ballot_code set used = true where survey_id = ? and code_hash = ? and not used",
                update -> bound(update, survey, hash).executeUpdate());
        if (taken == 1) {
            return Optional.empty();
        }
        int known = run("select count(*) from ballot_code where survey_id = ? and code_hash = ?", select -> {
            try (ResultSet found = bound(select, survey, hash).executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        });
        return Optional.of(known == 0 ? new Refusal.BallotCodeUnknown() : new Refusal.BallotCodeUsed());
    }

    /** The identifier is random on purpose: one that is ordered by time would tell who voted when. */
    @Transactional(Transactional.TxType.MANDATORY)
    void cast(SurveyId survey, Choice choice, @Nullable String remark) {
        run("insert into ballot (id, survey_id, choice, remark) values (?, ?, ?, ?)", insert -> {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, survey.value());
            insert.setString(3, choice.name());
            insert.setString(4, remark);
            return insert.executeUpdate();
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Tally count(SurveyId survey) {
        return new Tally(
                count(survey, Choice.SATISFIED),
                count(survey, Choice.FAIRLY_SATISFIED),
                count(survey, Choice.DISSATISFIED));
    }

    /** Deletes the codes, and writes the ballots anew in the order of their random identifiers. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seal(SurveyId survey) {
        run("delete from ballot_code where survey_id = ?", delete -> {
            delete.setObject(1, survey.value());
            return delete.executeUpdate();
        });
        String rewrite = """
                with taken as (delete from ballot where survey_id = ? returning survey_id, choice, remark)
                insert into ballot (id, survey_id, choice, remark)
                select gen_random_uuid(), survey_id, choice, remark from taken order by random()""";
        run(rewrite, insert -> {
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

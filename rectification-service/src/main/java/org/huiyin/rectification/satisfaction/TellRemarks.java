package org.huiyin.rectification.satisfaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.voices.SurveyRemarkLeft;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.outbox.OutgoingEvent;
import org.huiyin.rectification.commitment.Item;

/**
 * Remarks become opinions (SAT-1, COL-1): opinions-service, and nobody else, is told them when the survey is closed, in
 * random order and each under an identifier that is made for it. Nothing ties one to a code, a time or an answer.
 */
@ApplicationScoped
class TellRemarks {

    private static final int AT_ONCE = 500;
    /** What has fewer characters says nothing that could be answered. */
    private static final int SHORTEST = 2;
    private static final String SHUFFLED = """
            select btrim(remark, E' \\t\\r\\n\\u3000') from ballot
            where survey_id = ? and length(btrim(remark, E' \\t\\r\\n\\u3000')) >= ? order by random()""";

    private final AgroalDataSource database;
    private final Outbox outbox;

    TellRemarks(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** @param item whose result was rated */
    @Transactional(Transactional.TxType.MANDATORY)
    void of(Survey survey, Item item) {
        SurveyView closed = survey.view();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SHUFFLED)) {
            select.setObject(1, closed.id());
            select.setInt(2, SHORTEST);
            select.setFetchSize(AT_ONCE);
            try (ResultSet remarks = select.executeQuery()) {
                List<OutgoingEvent> some = new ArrayList<>();
                while (remarks.next()) {
                    some.add(event(remarks.getString(1), closed, !item.isPublic()));
                    if (some.size() == AT_ONCE) {
                        outbox.recordAll(some);
                        some.clear();
                    }
                }
                outbox.recordAll(some);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The remarks cannot be read, so the survey is not closed", failed);
        }
    }

    private static OutgoingEvent event(String remark, SurveyView survey, boolean aboutPerson) {
        UUID id = UUID.randomUUID();
        return new OutgoingEvent(EventCatalogue.SURVEY_REMARK_LEFT, "survey-remark", id, () -> 0, new SurveyRemarkLeft(
                id.toString(),
                survey.id().toString(),
                survey.title(),
                survey.campaignId().toString(),
                survey.organizationCode(),
                aboutPerson,
                remark,
                survey.closedOn()));
    }
}

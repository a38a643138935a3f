package org.huiyin.systemtests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.localstack.LocalStack;
import org.huiyin.localstack.client.SuiteAddresses;
import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.service.ServiceProcess;

/** What the suite holds of a campaign: over REST where REST tells it, from the databases where not. */
final class Books {

    private final LocalStack stack;
    private final SuiteClient client;
    private final String campaign;

    Books(LocalStack stack, SuiteClient client, String campaign) {
        this.stack = stack;
        this.client = client;
        this.campaign = campaign;
    }

    /** The opinions of the campaign in the reports' facts, with whom they are about. */
    Map<String, String> reportedTargets() {
        return facts("select opinion_id::text, target from %s.opinion_fact where campaign_id = ?::uuid");
    }

    /** The opinions of the campaign that the reports know to be in a problem. */
    Set<String> reportedAsSorted() {
        return facts("""
                select opinion_id::text, target from %s.opinion_fact
                 where campaign_id = ?::uuid and problem_count = 1""").keySet();
    }

    int reportedTotal() {
        return client.as("auditor").get("/v1/statistics/opinions?campaign=" + campaign).body().at("/total").asInt();
    }

    boolean countersEqualFacts() {
        return client.as("auditor").get("/v1/projections/consistency").body().at("/consistent").asBoolean();
    }

    /** The opinions of the campaign in opinions-service itself. */
    Set<String> stored() {
        return idsOf("/v1/opinions?campaign=", "id");
    }

    /** The problems of the campaign that rectification-service was told of. */
    Set<String> assignedProblems() {
        return idsOf("/v1/assigned-problems?campaign=", "problemId");
    }

    int percentOnTheBoard(String commitment) {
        return client.asPublic().get("/v1/noticeboard/" + commitment).body().at("/progressPercent").asInt(-1);
    }

    /** Events that the brokers have not taken yet, of both services that tell any. */
    int waitingInOutboxes() {
        return count("opinions", "select count(*) from outbox") + count("rectification", "select count(*) from outbox");
    }

    int deadLetters() {
        return stack.services().stream().mapToInt(this::deadLettersOf).sum();
    }

    private int deadLettersOf(ServiceProcess service) {
        SuiteAddresses own = new SuiteAddresses(service.address(), service.address(), service.address());
        return new SuiteClient(own, stack.keycloak().tokens()::ofDemoUser)
                .as("admin").get("/v1/dead-letters/" + service.name()).body().at("/waiting").asInt(-1);
    }

    private Set<String> idsOf(String path, String field) {
        Set<String> ids = new TreeSet<>();
        String cursor = "";
        do {
            JsonNode page = client.as("auditor").get(path + campaign + "&limit=200" + cursor).body();
            page.at("/items").forEach(item -> ids.add(item.path(field).asText()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private Map<String, String> facts(String query) {
        try (Connection connection = stack.postgres().connect("reporting", "reporting");
                PreparedStatement select = connection.prepareStatement(query.formatted(activeSchema(connection)))) {
            select.setString(1, campaign);
            Map<String, String> facts = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    facts.put(row.getString(1), row.getString(2));
                }
            }
            return facts;
        } catch (SQLException failed) {
            throw new IllegalStateException("The facts cannot be read", failed);
        }
    }

    private static String activeSchema(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select schema_name from active_projection");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private int count(String database, String query) {
        try (Connection connection = stack.postgres().connect(database, database);
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox of %s cannot be counted".formatted(database), failed);
        }
    }
}

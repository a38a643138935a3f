package org.huiyin.localstack.demo;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.localstack.client.SuiteClient;

/** What the suite says after the demo, as text for a terminal. */
final class DemoResults {

    private final SuiteClient client;
    private final String campaign;

    DemoResults(SuiteClient client, String campaign) {
        this.client = client;
        this.campaign = campaign;
    }

    String text(String receipt) {
        return table() + collection() + noticeboard() + receipt(receipt);
    }

    private String table() {
        JsonNode statistics = client.as("auditor").get("/v1/statistics/opinions?campaign=" + campaign).body();
        StringBuilder text =
                new StringBuilder("\nOpinions by whom they are about (COL-4), from reporting-service:\n\n");
        for (JsonNode row : statistics.at("/rows")) {
            StringBuilder individuals = new StringBuilder();
            row.path("individuals").forEach(individual -> individuals
                    .append(individuals.isEmpty() ? "" : " / ")
                    .append("%,d %s".formatted(individual.path("count").asInt(), individual.at("/label/en").asText())));
            String team = row.path("team").isNumber() ? "%,d".formatted(row.path("team").asInt()) : "—";
            text.append(
                    "  %-40s team %6s   individuals %s%n".formatted(row.at("/label/en").asText(), team, individuals));
        }
        return text.append("  %-40s      %6s%n".formatted("total", "%,d".formatted(statistics.at("/total").asInt())))
                .toString();
    }

    private String collection() {
        JsonNode counts = client.as("auditor").get("/v1/statistics/collection?campaign=" + campaign).body();
        return "\nCollection activities (COL-2): %s%n".formatted(counts);
    }

    private String noticeboard() {
        StringBuilder text = new StringBuilder("\nPublic commitments (noticeboard):\n\n");
        client.asPublic().get("/v1/noticeboard?campaign=" + campaign).body().at("/items").forEach(commitment -> text.append(
                "  %-12s %-18s round %d  %s%n".formatted(
                        commitment.path("standing").asText(),
                        commitment.path("state").asText(),
                        commitment.path("round").asInt(),
                        commitment.path("problem").asText())));
        return text.toString();
    }

    private String receipt(String receipt) {
        JsonNode found = client.asPublic().post("/v1/receipts/inquiries", Map.of("receipt", receipt)).body();
        return "\nReceipt %s of the opinion that a resident gave: %s%n".formatted(receipt, found);
    }
}

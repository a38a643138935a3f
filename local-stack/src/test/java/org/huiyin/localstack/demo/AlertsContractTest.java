package org.huiyin.localstack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Alarms and dashboard ask for metrics that docs/operations.md lists, and each alarm has its section there. */
class AlertsContractTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern METRIC = Pattern.compile("\\b(huiyin|http|jvm|agroal|process|kafka)_[a-z_]+\\b");

    @Test
    void everyAlarmHasItsSectionInTheRunbook() throws IOException {
        // given
        List<String> names = matches("(?m)^ *- alert: (\\w+)$", alerts());
        List<String> sections = matches("(?m)^### (\\w+)$", read("docs/operations.md"));

        // when
        List<String> links = matches("(?m)^ *runbook_url: docs/operations.md#(\\w+)$", alerts());

        // then
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sections);
        assertThat(links).containsExactlyElementsOf(names.stream().map(String::toLowerCase).toList());
    }

    @Test
    void alarmsAskForDocumentedMetrics() throws IOException {
        assertThat(documented()).containsAll(metricsIn(alerts()));
    }

    @Test
    void dashboardAsksForDocumentedMetrics() throws IOException {
        // given
        JsonNode dashboard = new ObjectMapper().readTree(read("deploy/observability/huiyin-dashboard.json"));

        // when
        List<String> expressions = new ArrayList<>();
        dashboard.path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> expressions.add(target.path("expr").asText())));

        // then
        assertThat(expressions).hasSizeGreaterThan(10).allSatisfy(expression ->
                assertThat(metricsIn(expression)).isNotEmpty().isSubsetOf(documented()));
        assertThat(dashboard.path("templating").path("list").findValuesAsText("type")).contains("datasource");
    }

    /** A name that nobody documents is found: the checks above can fail. */
    @Test
    void findsAMetricThatIsNotDocumented() throws IOException {
        assertThat(documented()).doesNotContainAnyElementsOf(metricsIn("rate(huiyin_nonsense_total[5m]) > 0"));
    }

    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String row : matches("(?m)^\\| (`[a-z]+_[^|]+) \\|", read("docs/operations.md"))) {
            String first = "";
            for (String name : matches("`([a-z_]+)`", row)) {
                first = name.startsWith("_") ? first : name;
                names.add(name.startsWith("_") ? first.substring(0, first.lastIndexOf('_')) + name : name);
            }
        }
        return names;
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String alerts() throws IOException {
        return read("deploy/observability/huiyin-alerts.yml");
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}

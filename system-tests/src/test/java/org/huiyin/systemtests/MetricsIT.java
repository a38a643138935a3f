package org.huiyin.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.localstack.client.SuiteClient;
import org.huiyin.localstack.service.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Each service tells the metrics that docs/operations.md lists for it, and of our own no others. */
class MetricsIT {

    /** A line of the table: names, type, labels, services. */
    private static final Pattern LINE = Pattern.compile("^\\| (`[^|]+) \\|[^|]+\\|[^|]*\\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z_]+)`");
    private static final String FROM_THE_FIRST_ON = "huiyin_state_moves_total";

    private final SuiteClient client = Suite.client();

    @ParameterizedTest
    @ValueSource(strings = {"opinions-service", "rectification-service", "reporting-service"})
    void areThoseOfTheDocumentation(String name) throws IOException {
        // given
        Directory.load(client);
        ServiceProcess service = Suite.stack().services().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst().orElseThrow();
        String area = name.substring(0, name.indexOf('-'));
        Probes.get(service, "/v1/code-lists/" + area);
        Set<String> documented = documentedFor(area);
        Set<String> expected = new TreeSet<>(documented);
        expected.remove(FROM_THE_FIRST_ON);

        // when
        Set<String> served = Awaitility.await()
                .until(() -> namesIn(Probes.metrics(service)), names -> names.containsAll(expected));

        // then
        Set<String> ours = served.stream().filter(metric -> metric.startsWith("huiyin_")).collect(Collectors.toSet());
        assertThat(documented).containsAll(ours);
    }

    private static Set<String> documentedFor(String service) throws IOException {
        Path documentation = Path.of("").toAbsolutePath().getParent().resolve("docs/operations.md");
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(documentation)) {
            var row = LINE.matcher(line);
            if (row.find() && (row.group(2).startsWith("all") || row.group(2).contains(service))) {
                addNames(row.group(1), names);
            }
        }
        assertThat(names).contains("huiyin_inbox_events_total");
        return names;
    }

    /** Names in backticks; one that begins with an underscore takes the place of the end of the first. */
    private static void addNames(String cell, Set<String> names) {
        String first = "";
        var name = NAME.matcher(cell);
        while (name.find()) {
            String found = name.group(1);
            if (found.startsWith("_")) {
                names.add(first.substring(0, first.lastIndexOf('_')) + found);
            } else {
                first = found;
                names.add(found);
            }
        }
    }

    private static Set<String> namesIn(String scrape) {
        return scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package org.huiyin.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.huiyin.testkit.openapi.OpenApiDocument;

/**
 * A page whose tables say which test proves which rule of the domain, and which endpoint it is about:
 * {@code | rule | what is proved | `Test`, `OtherTest` | `GET /v1/things` |}. It is worth reading only while it is
 * true.
 */
public final class RuleTable {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-Z]{3,4}-\\d+) \\|([^|\\n]*)\\|([^|\\n]*)\\|([^|\\n]*)\\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    private final List<Row> rows;

    private RuleTable(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(String rule, String claim, List<String> tests, List<String> endpoints) {}

    public static RuleTable of(Path page) {
        try {
            return parse(Files.readString(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RuleTable parse(String page) {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(new Row(row.group(1), row.group(2).strip(), quoted(row.group(3)), quoted(row.group(4))));
        }
        return new RuleTable(List.copyOf(rows));
    }

    /** What is wrong in the rows of these rules, in words; nothing when the table is true. */
    public List<String> faults(Collection<String> rules, Path tests, OpenApiDocument document) {
        Set<String> operations = document.operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());
        return faults(rules, sources(tests), operations);
    }

    List<String> faults(Collection<String> rules, Map<String, String> sources, Set<String> operations) {
        List<String> faults = new ArrayList<>();
        Set<String> missing = new HashSet<>(rules);
        for (Row row : rows) {
            if (!rules.contains(row.rule)) {
                continue;
            }
            missing.remove(row.rule);
            if (row.tests.isEmpty()) {
                faults.add(row.rule + " names no test for: " + row.claim);
            }
            for (String test : row.tests) {
                String source = sources.get(test);
                if (source == null) {
                    faults.add(row.rule + " names a test that is not there: " + test);
                } else if (!Pattern.compile(Pattern.quote(row.rule) + "(?!\\d)").matcher(source).find()) {
                    faults.add(row.rule + " is not named by " + test);
                }
            }
            row.endpoints.stream()
                    .filter(endpoint -> !operations.contains(endpoint))
                    .forEach(endpoint -> faults.add(row.rule + " names an endpoint that is not there: " + endpoint));
        }
        missing.stream().sorted().forEach(rule -> faults.add(rule + " is not in the table"));
        return faults;
    }

    /** The test classes below the folder, by simple name. */
    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}

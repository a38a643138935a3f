package org.huiyin.testkit.metrics;

import java.util.List;

import static io.restassured.RestAssured.given;

/** What {@code /q/metrics} answered. */
public record Scrape(String text) {

    /** The metrics of the service under test. */
    public static Scrape ofThisService() {
        return new Scrape(given().accept("text/plain").get("/q/metrics").then().statusCode(200).extract().asString());
    }

    /** Whether there is a series of this name with these labels, given as names and values in turn. */
    public boolean has(String name, String... labels) {
        return !series(name, labels).isEmpty();
    }

    /** The value of the only series of this name with these labels. */
    public double value(String name, String... labels) {
        List<String> found = series(name, labels);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " series of " + name + ": " + found);
        }
        String line = found.getFirst();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private List<String> series(String name, String... labels) {
        return text.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> holds(line, labels))
                .toList();
    }

    private static boolean holds(String line, String... labels) {
        for (int index = 0; index < labels.length; index += 2) {
            if (!line.contains(labels[index] + "=\"" + labels[index + 1] + "\"")) {
                return false;
            }
        }
        return true;
    }
}

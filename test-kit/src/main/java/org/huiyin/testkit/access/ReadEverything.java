package org.huiyin.testkit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.huiyin.testkit.openapi.OpenApiDocument;

/**
 * Reads everything that can be read with GET: every operation of the served document, plain, with each filter that
 * might find the thing, and with each of some identifiers in its path. What a later feature serves is read too.
 */
public final class ReadEverything {

    private ReadEverything() {}

    /** An answer, and the request that it answers. */
    public record Reading(String request, int status, String body) {}

    /**
     * Reads as one caller.
     *
     * @param service its name, which stands in the paths that every service has
     * @param caller makes a new request of that caller
     * @param ids that may stand in a path
     * @param filters by name of the query parameter
     */
    public static List<Reading> as(
            String service, Supplier<RequestSpecification> caller, List<?> ids, Map<String, ?> filters) {
        List<Reading> readings = new ArrayList<>();
        for (OpenApiDocument.Operation operation : OpenApiDocument.served().operations()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            String path = operation.path().replace("{service}", service);
            if (!path.contains("{")) {
                readings.add(read(caller.get(), path));
                filters.forEach((name, value) -> readings.add(read(caller.get().queryParam(name, value), path)));
            } else {
                ids.forEach(id -> readings.add(read(caller.get(), path.replaceAll("\\{[^}]+}", id.toString()))));
            }
        }
        return readings;
    }

    private static Reading read(RequestSpecification caller, String path) {
        Response response = caller.get(path);
        return new Reading("GET " + path, response.statusCode(), response.asString());
    }
}

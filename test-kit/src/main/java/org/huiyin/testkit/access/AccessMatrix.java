package org.huiyin.testkit.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.openapi.OpenApiDocument;
import org.huiyin.testkit.openapi.OpenApiDocument.Operation;

/**
 * Walks every operation of the served OpenAPI document × no token and every role × own and foreign organization, and
 * holds each answer against {@code access-rules.yaml}. An operation without a rule is a violation, and so is a rule
 * without an operation.
 */
public final class AccessMatrix {

    /** The organization to which the fixtures' things belong. */
    public static final String OWN = "DEMO-UNIT-01";
    /** Another organization on the same level. */
    public static final String FOREIGN = "DEMO-TOWN-01";
    /** The organization above both. */
    public static final String SUPERIOR = "DEMO";
    /** The user in a supervision group to which {@link #OWN} is assigned. */
    public static final String ASSIGNED_SUPERVISOR = "supervisor";
    /** A user in no such group. */
    public static final String OTHER_SUPERVISOR = "supervisor-two";

    static final List<String> ROLES =
            List.of("collector", "sorter", "officer", "supervisor", "leader", "auditor", "admin", "integrator");

    private final AccessRules rules = AccessRules.load();
    private final AccessFixture fixture;
    private final List<String> violations = new ArrayList<>();
    private int calls;

    private AccessMatrix(AccessFixture fixture) {
        this.fixture = fixture;
    }

    /** What was found. */
    public record Findings(int calls, List<String> violations) {}

    public static Findings walk(AccessFixture fixture) {
        AccessMatrix matrix = new AccessMatrix(fixture);
        matrix.walk(OpenApiDocument.served().operations());
        return new Findings(matrix.calls, matrix.violations);
    }

    private void walk(List<Operation> operations) {
        compareNames(operations);
        for (Operation operation : operations) {
            if (rules.open().contains(operation.id())) {
                expectAllowed(operation, null, "no token", "{}");
                ROLES.forEach(role -> expectAllowed(operation, Tokens.forRole(role, OWN), role, "{}"));
            } else if (rules.restricted().containsKey(operation.id())) {
                walkRestricted(operation, rules.restricted().get(operation.id()));
            }
        }
    }

    private void compareNames(List<Operation> operations) {
        Set<String> served = new TreeSet<>();
        operations.forEach(operation -> {
            if (operation.id().isEmpty()) {
                violations.add(operation.method() + " " + operation.path() + " has no operationId");
            }
            served.add(operation.id());
        });
        Set<String> ruled = new TreeSet<>(rules.open());
        ruled.addAll(rules.restricted().keySet());
        served.stream().filter(id -> !ruled.contains(id)).forEach(id -> violations.add(id + " has no access rule"));
        ruled.stream().filter(id -> !served.contains(id))
                .forEach(id -> violations.add(id + " has a rule and is not served"));
    }

    private void walkRestricted(Operation operation, Map<String, AccessRules.Scope> scopes) {
        expect(operation, null, "no token", Set.of(401), dummyRequest());
        expect(operation, "not-a-token", "malformed token", Set.of(401), dummyRequest());
        for (String role : ROLES) {
            AccessRules.Scope scope = scopes.get(role);
            if (scope == null) {
                expect(operation, Tokens.forRole(role, OWN), role, Set.of(403), dummyRequest());
            } else {
                walkScope(operation, role, scope);
            }
        }
    }

    private void walkScope(Operation operation, String role, AccessRules.Scope scope) {
        switch (scope) {
            case ANY -> expectAllowed(operation, Tokens.forRole(role, SUPERIOR), role, "{}");
            case OWN -> {
                expectAllowed(operation, Tokens.forRole(role, OWN), role + " of own organization");
                expectRefused(operation, Tokens.forRole(role, FOREIGN), role + " of foreign organization");
            }
            case ABOVE -> {
                expectAllowed(operation, Tokens.forRole(role, SUPERIOR), role + " of superior organization");
                expectRefused(operation, Tokens.forRole(role, FOREIGN), role + " of organization beside it");
            }
            case ASSIGNED -> {
                expectAllowed(operation, Tokens.of(ASSIGNED_SUPERVISOR, SUPERIOR, role), role + " of assigned group");
                expectRefused(operation, Tokens.of(OTHER_SUPERVISOR, SUPERIOR, role), role + " of no assigned group");
            }
        }
    }

    private void expectAllowed(Operation operation, @Nullable String token, String caller, String body) {
        int status = call(operation, token, new AccessRequest(Map.of(), body, "\"0\"", ""));
        if (status == 401 || status == 403 || status >= 500) {
            violations.add("%s by %s: %d, expected to be let in".formatted(operation.id(), caller, status));
        }
    }

    private void expectAllowed(Operation operation, String token, String caller) {
        int status = call(operation, token, fixture.requestFor(operation.id()));
        if (status >= 300) {
            violations.add("%s by %s: %d, expected success".formatted(operation.id(), caller, status));
        }
    }

    private void expectRefused(Operation operation, String token, String caller) {
        expect(operation, token, caller, Set.of(403, 404), fixture.requestFor(operation.id()));
    }

    private void expect(
            Operation operation, @Nullable String token, String caller, Set<Integer> expected, AccessRequest request) {
        int status = call(operation, token, request);
        if (!expected.contains(status)) {
            violations.add("%s by %s: %d, expected %s".formatted(operation.id(), caller, status, expected));
        }
    }

    private static AccessRequest dummyRequest() {
        return new AccessRequest(Map.of(), "{}", "\"0\"", "");
    }

    private int call(Operation operation, @Nullable String token, AccessRequest request) {
        calls++;
        RequestSpecification call = RestAssured.given().redirects().follow(false);
        if (token != null) {
            call.auth().oauth2(token);
        }
        boolean hasBody = request.body() != null && !operation.method().equals("GET") && !operation.method()
                .equals("DELETE");
        if (operation.takesForm()) {
            addParts(call, request);
        } else if (hasBody) {
            call.contentType(ContentType.JSON).body(request.body());
        }
        if (request.ifMatch() != null) {
            call.header("If-Match", request.ifMatch());
        }
        return call.request(operation.method(), fill(operation.path(), request.pathParameters())).statusCode();
    }

    private static void addParts(RequestSpecification call, AccessRequest request) {
        call.multiPart("file", "upload.csv", request.file().getBytes(StandardCharsets.UTF_8));
        if (request.body() != null) {
            call.multiPart(new MultiPartSpecBuilder(request.body())
                    .controlName("request")
                    .emptyFileName()
                    .mimeType("application/json")
                    .charset(StandardCharsets.UTF_8)
                    .build());
        }
    }

    /** Parameters that the request does not name become identifiers of nothing. */
    private static String fill(String path, Map<String, String> parameters) {
        String filled = path;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = filled.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }
}

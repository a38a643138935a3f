package org.huiyin.testkit.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who may call what: {@code access-rules.yaml} among the test resources of a service, read by people and by
 * {@link AccessMatrix}. Two lists: {@code public} names the operations that need no token; {@code operations} gives for
 * every other operation each role that may, and in which scope.
 */
record AccessRules(List<String> open, Map<String, Map<String, Scope>> restricted) {

    /** How far a role reaches. */
    enum Scope {
        /** Everything in the district. */
        ANY,
        /** What belongs to the caller's organization. */
        OWN,
        /** What belongs to an organization below the caller's. */
        ABOVE,
        /** What belongs to an organization assigned to the caller's supervision group. */
        ASSIGNED
    }

    static AccessRules load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream("access-rules.yaml")) {
            if (in == null) {
                throw new AssertionError("src/test/resources/access-rules.yaml is missing");
            }
            YAMLMapper yaml = new YAMLMapper();
            JsonNode root = yaml.readTree(in);
            List<String> open = yaml.convertValue(root.path("public"), new TypeReference<>() {});
            Map<String, Map<String, Scope>> restricted = new LinkedHashMap<>();
            root.path("operations").properties().forEach(operation -> {
                Map<String, Scope> scopes = new LinkedHashMap<>();
                operation.getValue().properties().forEach(role ->
                        scopes.put(role.getKey(), Scope.valueOf(role.getValue().asText().toUpperCase())));
                restricted.put(operation.getKey(), scopes);
            });
            return new AccessRules(open, restricted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

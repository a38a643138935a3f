package org.huiyin.testkit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document that the service under test serves. */
public final class OpenApiDocument {

    /** {@code mvn … -Dhuiyin.openapi.write=true} writes the served document over the committed one. */
    private static final String WRITE = "huiyin.openapi.write";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final String yaml;

    private OpenApiDocument(String yaml) {
        this.yaml = yaml;
    }

    /**
     * One operation of the document.
     *
     * @param takesForm whether its body is {@code multipart/form-data}
     */
    public record Operation(String id, String method, String path, boolean takesForm) {}

    public static OpenApiDocument served() {
        return new OpenApiDocument(RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /**
     * The document under docs/api.
     *
     * @param service file name without ending, e.g. {@code opinions-service}
     */
    public static OpenApiDocument committed(String service) {
        try {
            return new OpenApiDocument(Files.readString(pathOf(service)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path pathOf(String service) {
        return Path.of("..", "docs", "api", service + ".yaml");
    }

    /**
     * The served document is the committed one.
     *
     * @param service file name without ending, e.g. {@code opinions-service}
     */
    public void assertCommittedAs(String service) {
        Path committed = pathOf(service);
        try {
            if (Boolean.getBoolean(WRITE)) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, yaml);
            }
            assertThat(Files.exists(committed))
                    .as("docs/api/%s.yaml exists; write it with -D%s=true", service, WRITE)
                    .isTrue();
            assertThat(yaml)
                    .as("docs/api/%s.yaml is what the service serves; write it with -D%s=true", service, WRITE)
                    .isEqualTo(Files.readString(committed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every operation of the document. */
    public List<Operation> operations() {
        try {
            JsonNode paths = new YAMLMapper().readTree(yaml).path("paths");
            List<Operation> operations = new ArrayList<>();
            paths.properties().forEach(path -> path.getValue().properties().forEach(member -> {
                if (METHODS.contains(member.getKey())) {
                    JsonNode operation = member.getValue();
                    operations.add(new Operation(
                            operation.path("operationId").asText(""),
                            member.getKey().toUpperCase(),
                            path.getKey(),
                            operation.path("requestBody").path("content").has("multipart/form-data")));
                }
            }));
            return operations;
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}

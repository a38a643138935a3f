package org.huiyin.testkit.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds published events against the JSON Schemas of event-contracts. */
public final class Contracts {

    private Contracts() {}

    /** The event is of the catalogue, its envelope is whole, and its data has the shape of its schema. */
    public static void assertMatches(JsonNode event) {
        String type = event.path("type").asText();
        EventContract contract = EventCatalogue.ofType(type)
                .orElseThrow(() -> new AssertionError("Unknown event type " + type));
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("sequence").asText()).matches("[0-9]{10}");
        assertThat(event.path("source").asText()).startsWith("/");
        assertThat(event.path("id").asText()).isNotBlank();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(contract.schemaResource()), InputFormat.JSON)
                        .validate(event.path("data").toString(), InputFormat.JSON))
                .as("%s against its schema", type)
                .isEmpty();
    }

    /** The golden example of an event: a whole CloudEvent as text, for readers' tests. */
    public static String example(EventContract contract) {
        return text(contract.exampleResource());
    }

    private static String text(String resource) {
        try (InputStream in = EventContract.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.huiyin.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.contracts.envelope.CloudEvent;

import static org.assertj.core.api.Assertions.assertThat;

class EventCatalogueContractTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<EventContract> events() {
        return EventCatalogue.all().stream();
    }

    static Stream<Class<?>> dataTypes() {
        return events().<Class<?>>map(EventContract::dataType).distinct();
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenExampleIsReadAndWrittenWithoutLoss(EventContract contract) throws IOException {
        // given
        JsonNode example = JSON.readTree(resource(contract.exampleResource()));

        // when
        CloudEvent<?> event = JSON.readValue(
                example.toString(),
                JSON.getTypeFactory().constructParametricType(CloudEvent.class, contract.dataType()));

        // then
        assertThat(event.type()).isEqualTo(contract.type());
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenExampleMatchesItsSchema(EventContract contract) throws IOException {
        // given
        Schema schema = schema(contract);
        String data = JSON.readTree(resource(contract.exampleResource())).get("data").toString();

        // when
        var errors = schema.validate(data, InputFormat.JSON);

        // then
        assertThat(errors).isEmpty();
    }

    @Test
    void schemaRefusesAnotherShape() throws IOException {
        // given
        Schema schema = schema(EventCatalogue.OPINION_RECEIVED);

        // when
        var errors = schema.validate("{\"opinion\":{\"state\":\"FORGOTTEN\"}}", InputFormat.JSON);

        // then
        assertThat(errors).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("dataTypes")
    void recordAndSchemaHaveTheSameFields(Class<?> dataType) throws IOException {
        // given
        JsonNode schema = JSON.readTree(resource("/org/huiyin/contracts/schema/" + dataType.getSimpleName() + ".json"));

        // when
        List<String> differences = new ArrayList<>();
        compare(dataType, schema, dataType.getSimpleName(), differences);

        // then
        assertThat(differences).isEmpty();
    }

    @Test
    void asyncApiNamesEveryEventOnItsTopic() throws IOException {
        // given
        JsonNode asyncApi = new YAMLMapper().readTree(resource("/org/huiyin/contracts/asyncapi.yaml"));

        // when
        Set<String> documented = new TreeSet<>();
        for (JsonNode channel : asyncApi.get("channels")) {
            channel.get("messages").fieldNames().forEachRemaining(name -> documented.add(channel.get("address").asText()
                    + " "
                    + asyncApi.at("/components/messages").get(name).get("name").asText()));
        }

        // then
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        events().map(contract -> contract.topic() + " " + contract.type()).toList());
    }

    @Test
    void sequenceKeepsNumberOrderAsText() {
        assertThat(CloudEvent.sequenceOf(9)).isLessThan(CloudEvent.sequenceOf(10)).isEqualTo("0000000009");
    }

    private static void compare(Class<?> type, JsonNode schema, String path, List<String> differences) {
        Set<String> documented = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(documented::add);
        Set<String> declared = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            declared.add(component.getName());
            JsonNode property = schema.get("properties").get(component.getName());
            if (property != null) {
                nested(component).ifPresent(inner -> compare(
                        inner, objectSchema(property), path + "." + component.getName(), differences));
            }
        }
        if (!documented.equals(declared)) {
            differences.add(path + ": schema " + documented + ", record " + declared);
        }
    }

    private static java.util.Optional<Class<?>> nested(RecordComponent component) {
        Class<?> type = component.getType();
        if (List.class.isAssignableFrom(type)) {
            var argument = ((java.lang.reflect.ParameterizedType) component.getGenericType())
                    .getActualTypeArguments()[0];
            type = (Class<?>) argument;
        }
        return type.isRecord() ? java.util.Optional.of(type) : java.util.Optional.empty();
    }

    private static JsonNode objectSchema(JsonNode property) {
        if (property.has("items")) {
            return property.get("items");
        }
        return property.has("anyOf") ? property.get("anyOf").get(0) : property;
    }

    private static Schema schema(EventContract contract) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(contract.schemaResource()), InputFormat.JSON);
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = EventCatalogueContractTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

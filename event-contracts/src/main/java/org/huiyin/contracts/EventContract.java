package org.huiyin.contracts;

/**
 * One kind of event: where it travels, under which name, and the shape of its data.
 *
 * @param topic the topic it is published to
 * @param type the CloudEvents type
 * @param dataType the record of its data
 */
public record EventContract(String topic, String type, Class<?> dataType) {

    private static final String FOLDER = "/org/huiyin/contracts/";

    /** The type without prefix, e.g. {@code opinion-received.v1}: the name of its schema and example files. */
    public String shortName() {
        String[] labels = type.split("\\.");
        return labels[labels.length - 2] + "." + labels[labels.length - 1];
    }

    /** Class path location of the JSON Schema (draft 2020-12) of the event's data. */
    public String schemaResource() {
        return FOLDER + "schema/" + dataType.getSimpleName() + ".json";
    }

    /** Class path location of the golden example: a whole event as it stands on the topic. */
    public String exampleResource() {
        return FOLDER + "example/" + shortName() + ".json";
    }
}

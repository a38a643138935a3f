package org.huiyin.contracts;

import java.util.List;

/**
 * Kafka topics by role. Every one but the dead letters has twelve partitions; those of {@link #ALL} are kept for ever.
 */
public final class Topics {

    /** Compacted: the latest snapshot of each organization, campaign and year's working calendar. */
    public static final String DIRECTORY = "opinions.directory";
    public static final String OPINIONS = "opinions.events";
    public static final String RECTIFICATION = "rectification.events";
    /**
     * Words of the public on their way from rectification-service to opinions-service; read by it alone, kept for
     * weeks.
     */
    public static final String VOICES = "rectification.voices";

    /** Every topic from which a read model is built, in the order in which a reader should catch up. */
    public static final List<String> ALL = List.of(DIRECTORY, OPINIONS, RECTIFICATION);

    public static final int PARTITIONS = 12;

    private Topics() {}

    /**
     * The topic for what a consumer could not process.
     *
     * @param consumer the name of the service
     */
    public static String deadLettersOf(String consumer) {
        return consumer + ".dlq";
    }
}

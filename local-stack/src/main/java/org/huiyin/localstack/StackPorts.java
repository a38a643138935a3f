package org.huiyin.localstack;

import java.util.List;
import java.util.Map;

import org.huiyin.localstack.port.Port;
import org.huiyin.localstack.process.PartFailed;

/** The TCP ports of a stack, all on the loopback address. */
public record StackPorts(int postgres, int kafka, int kafkaController, int keycloak,
                         int opinions, int rectification, int reporting) {

    public static final StackPorts DEFAULTS = new StackPorts(5433, 9092, 9093, 8180, 8081, 8082, 8083);

    private static final String POSTGRES = "HUIYIN_POSTGRES_PORT";
    private static final String KAFKA = "HUIYIN_KAFKA_PORT";
    private static final String KAFKA_CONTROLLER = "HUIYIN_KAFKA_CONTROLLER_PORT";
    private static final String KEYCLOAK = "HUIYIN_KEYCLOAK_PORT";
    private static final String OPINIONS = "HUIYIN_OPINIONS_PORT";
    private static final String RECTIFICATION = "HUIYIN_RECTIFICATION_PORT";
    private static final String REPORTING = "HUIYIN_REPORTING_PORT";

    /**
     * The ports that the environment names, and the usual ones for the rest.
     *
     * @throws PartFailed when a variable is not a port number
     */
    public static StackPorts fromEnvironment(Map<String, String> environment) {
        return new StackPorts(
                port(environment, POSTGRES, DEFAULTS.postgres),
                port(environment, KAFKA, DEFAULTS.kafka),
                port(environment, KAFKA_CONTROLLER, DEFAULTS.kafkaController),
                port(environment, KEYCLOAK, DEFAULTS.keycloak),
                port(environment, OPINIONS, DEFAULTS.opinions),
                port(environment, RECTIFICATION, DEFAULTS.rectification),
                port(environment, REPORTING, DEFAULTS.reporting));
    }

    /** Ports that nobody used a moment ago, for a throw-away stack. */
    public static StackPorts anyFree() {
        List<Integer> free = Port.anyFree(7);
        return new StackPorts(
                free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5), free.get(6));
    }

    /** The ports of the backing parts. */
    public List<Port> infrastructure() {
        return List.of(new Port("PostgreSQL", postgres, POSTGRES), new Port("Kafka", kafka, KAFKA),
                new Port("Kafka's controller", kafkaController, KAFKA_CONTROLLER),
                new Port("Keycloak", keycloak, KEYCLOAK));
    }

    /** The ports of the services. */
    public List<Port> services() {
        return List.of(new Port("opinions-service", opinions, OPINIONS),
                new Port("rectification-service", rectification, RECTIFICATION),
                new Port("reporting-service", reporting, REPORTING));
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is no port.
        }
        throw new PartFailed("%s must be a port from 1 to 65535, not \"%s\".".formatted(variable, value));
    }
}

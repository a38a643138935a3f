package org.huiyin.localstack.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.huiyin.localstack.process.PartFailed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortTest {

    @Test
    void namesThePortItsHolderAndTheVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port("Kafka", taken.getLocalPort(), "HUIYIN_KAFKA_PORT");

            assertThat(port.obstacle()).hasValueSatisfying(message -> assertThat(message)
                    .contains("Port " + taken.getLocalPort(), "Kafka", "HUIYIN_KAFKA_PORT",
                            "pid " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void seesAListenerOnAllAddresses() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(new Port("Kafka", taken.getLocalPort(), "X").isFree()).isFalse();
        }
    }

    @Test
    void tellsAllObstaclesTogether() throws IOException {
        try (ServerSocket one = new ServerSocket(0); ServerSocket other = new ServerSocket(0)) {
            List<Port> ports = List.of(new Port("Kafka", one.getLocalPort(), "ONE"),
                    new Port("Keycloak", other.getLocalPort(), "OTHER"));

            assertThatThrownBy(() -> Port.requireFree(ports)).isInstanceOf(PartFailed.class)
                    .hasMessageContaining("ONE=").hasMessageContaining("OTHER=");
        }
    }

    @Test
    void findsFreePortsThatDiffer() {
        List<Integer> ports = Port.anyFree(7);

        assertThat(new HashSet<>(ports)).hasSize(7);
        assertThat(ports).allMatch(Port::isFree);
    }
}

package org.huiyin.reporting.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.kit.inbox.RecordReader;
import org.huiyin.testkit.events.Contracts;

import static org.assertj.core.api.Assertions.assertThatCode;

class GoldenExamplesContractTest {

    @ParameterizedTest
    @MethodSource("held")
    void readsTheGoldenExample(EventContract contract) {
        byte[] value = Contracts.example(contract).getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(contract.topic(), 0, 0, "key", value);

        assertThatCode(() -> EventBatch.of(List.of(RecordReader.read(record)))).doesNotThrowAnyException();
    }

    static Stream<EventContract> held() {
        return EventCatalogue.all().stream().filter(contract -> EventBatch.holds(contract.type()));
    }
}

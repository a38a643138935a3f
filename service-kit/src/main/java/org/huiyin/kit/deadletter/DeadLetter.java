package org.huiyin.kit.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that could not be processed. Its value is not shown: it may be anything.
 *
 * @param offset where it stands on the dead letter topic
 * @param topic where it came from
 * @param reason why it could not be processed
 */
public record DeadLetter(long offset, String key, String topic, String partition, String sourceOffset, String reason) {

    static DeadLetter of(ConsumerRecord<String, byte[]> letter) {
        return new DeadLetter(
                letter.offset(),
                String.valueOf(letter.key()),
                DeadLetters.text(letter, DeadLetters.TOPIC),
                DeadLetters.text(letter, DeadLetters.PARTITION),
                DeadLetters.text(letter, DeadLetters.OFFSET),
                DeadLetters.text(letter, DeadLetters.REASON));
    }
}

package org.huiyin.kit.feed;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How far somebody has read: of each topic, in the order of the settings, the next offset of each partition. Each
 * partition is in order by itself and nothing is ever put in before its end, so that a reader skips nothing, whichever
 * transaction committed last. Opaque to clients.
 */
public record FeedPosition(List<TopicPosition> topics) {

    private static final int MOST_TOPICS = 16;
    private static final int MOST_PARTITIONS = 256;
    private static final int LONGEST_TEXT = 8_000;

    public FeedPosition {
        topics = List.copyOf(topics);
    }

    /**
     * @param mark of the topic's identity at the broker: a topic that was made anew counts from nought again
     * @param offsets the next one of each partition
     */
    public record TopicPosition(int mark, List<Long> offsets) {

        public TopicPosition {
            offsets = List.copyOf(offsets);
        }
    }

    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(2 + topics.size() * (6 + MOST_PARTITIONS * 10));
        bytes.put((byte) topics.size());
        for (TopicPosition topic : topics) {
            bytes.putInt(topic.mark());
            bytes.putShort((short) topic.offsets().size());
            topic.offsets().forEach(offset -> putNumber(bytes, offset));
        }
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(used);
    }

    /** Nothing when it is no position that was ever given out. */
    public static Optional<FeedPosition> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int count = bytes.get();
            if (count < 1 || count > MOST_TOPICS) {
                return Optional.empty();
            }
            List<TopicPosition> topics = new ArrayList<>();
            for (int topic = 0; topic < count; topic++) {
                topics.add(topic(bytes));
            }
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new FeedPosition(topics));
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }

    private static TopicPosition topic(ByteBuffer bytes) {
        int mark = bytes.getInt();
        int partitions = bytes.getShort();
        if (partitions < 0 || partitions > MOST_PARTITIONS) {
            throw new IllegalArgumentException("No topic has so many partitions");
        }
        List<Long> offsets = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            offsets.add(number(bytes));
        }
        return new TopicPosition(mark, offsets);
    }

    /** Seven bits in a byte, the eighth says that more follow. */
    private static void putNumber(ByteBuffer bytes, long number) {
        long rest = number;
        while (rest > 0x7F) {
            bytes.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte part = bytes.get();
            number |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("No offset is so large");
    }
}

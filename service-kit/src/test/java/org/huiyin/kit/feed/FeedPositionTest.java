package org.huiyin.kit.feed;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedPositionTest {

    @Test
    void comesBackAsItWasGivenOut() {
        FeedPosition position = new FeedPosition(List.of(
                new FeedPosition.TopicPosition(-7, List.of(0L, 127L, 128L, 5_000_000_000L, Long.MAX_VALUE)),
                new FeedPosition.TopicPosition(42, List.of())));

        assertThat(FeedPosition.parse(position.encode())).contains(position);
    }

    @Test
    void staysShortEnoughForAnAddress() {
        FeedPosition position = new FeedPosition(List.of(
                new FeedPosition.TopicPosition(1, Collections.nCopies(12, 10_000_000L)),
                new FeedPosition.TopicPosition(2, Collections.nCopies(12, 10_000_000L))));

        assertThat(position.encode()).hasSizeLessThan(200).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "没有", "AAAA", "%%%", "AQAAAAEADA"})
    void isNothingThatWasMadeUp(String text) {
        assertThat(FeedPosition.parse(text)).isEmpty();
    }

    @Test
    void isNothingWithMoreBehindIt() {
        byte[] whole = Base64.getUrlDecoder().decode(
                new FeedPosition(List.of(new FeedPosition.TopicPosition(1, List.of(3L)))).encode());
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);

        assertThat(FeedPosition.parse(Base64.getUrlEncoder().encodeToString(longer))).isEmpty();
        assertThat(FeedPosition.parse("A".repeat(9_000))).isEmpty();
    }
}

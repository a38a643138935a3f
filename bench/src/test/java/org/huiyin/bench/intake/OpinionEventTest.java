package org.huiyin.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpinionEventTest {

    private static final String TOLD = """
            {"specversion":"1.0","id":"%1$s","type":"received","subject":"%2$s","time":"2026-03-01T00:00:00Z",\
            "data":{"opinion":{"opinionId":"%2$s","organizationCode":"UNIT","target":"UNIT_TEAM","receivedOn":"2026-03-01",\
            "closedOn":null}}}""";
    private static final UUID EVENT = new UUID(1, 2);
    private static final UUID OPINION = new UUID(3, 4);

    @Test
    void isAsLargeAsTheOneThatItWasMadeLike() throws IOException {
        byte[] told = TOLD.formatted(EVENT, OPINION).getBytes(StandardCharsets.UTF_8);
        OpinionEvent event = OpinionEvent.like("opinions.events", told);
        UUID otherEvent = new UUID(5, 6);
        UUID otherOpinion = new UUID(7, 8);

        String made = event.of(otherOpinion, otherEvent, Instant.parse("2026-03-01T00:00:00Z"), "UNIT");

        assertThat(made).isEqualTo(TOLD.formatted(otherEvent, otherOpinion));
        assertThat(event.type()).isEqualTo("received");
    }

    @Test
    void isAboutWhatItIsToldToBeAbout() throws IOException {
        byte[] told = TOLD.formatted(EVENT, OPINION).getBytes(StandardCharsets.UTF_8);
        OpinionEvent event = OpinionEvent.like("opinions.events", told);

        String made = event.of(OPINION, EVENT, Instant.EPOCH, "OTHER", "BRANCH_TEAM", LocalDate.of(2026, 2, 3));

        assertThat(made).contains("\"organizationCode\":\"OTHER\"", "\"target\":\"BRANCH_TEAM\"",
                "\"receivedOn\":\"2026-02-03\"", "\"time\":\"1970-01-01T00:00:00Z\"");
    }
}

package org.huiyin.opinions.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.EveryTable;
import org.huiyin.opinions.LogLines;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;
import org.huiyin.testkit.traces.TraceReceiver;

import static org.assertj.core.api.Assertions.assertThat;

/** COL-5, COL-7: a file that was given without a name tells nothing of who gave it. */
@QuarkusTest
@WithRealParts
@QuarkusTestResource(TraceReceiver.class)
class AttachmentAnonymityComponentTest {

    private static final String ADDRESS = "203.0.113.78";

    @Inject
    AttachmentStorage storage;

    @Test
    @DisplayName("COL-5 COL-7 neither mark nor place of a photo, nor its name, nor the sender's headers are kept anywhere")
    void leavesNothingOfTheSenderAnywhere() {
        // given
        SampleUploads.Given opinion = SampleUploads.givenOnline();
        LogLines log = LogLines.listen();
        String mark = SampleUploads.MARK;
        List<byte[]> files = List.of(
                SampleFiles.photo(60, 40, 6, mark), SampleFiles.drawing(20, 20, mark), SampleFiles.pdf(mark),
                SampleFiles.zip(SampleFiles.letterParts(mark)), SampleFiles.zip(SampleFiles.workbookParts(mark)));

        // when
        for (byte[] file : files) {
            Response attached = SampleUploads.upload()
                    .auth().oauth2(Tokens.of("officer-with-a-name", DemoDistrict.UNIT, "officer"))
                    .header("User-Agent", mark)
                    .header("X-Forwarded-For", ADDRESS)
                    .header("Referer", "https://" + mark + ".example/")
                    .header("Cookie", "session=" + mark)
                    .header("Idempotency-Key", mark + UUID.randomUUID())
                    .header("traceparent", "00-0123456789abcdef0123456789abcdef-00f067aa0ba902b7-01")
                    .multiPart("receipt", opinion.receipt())
                    .multiPart("file", mark + ".jpg", file)
                    .post("/v1/attachments");
            attached.then().statusCode(201);
        }
        SampleUploads.attach(opinion, mark + ".pdf", ("%PDF-1.4 " + mark + "\n<< /" + mark + " %%EOF").getBytes(StandardCharsets.UTF_8))
                .then().statusCode(422);

        // then
        for (String told : List.of(mark, ADDRESS, opinion.receipt(), "officer-with-a-name", "0123456789abcdef0123456789abcdef")) {
            assertThat(EveryTable.holding(told)).as(told).isEmpty();
            assertThat(log.lines()).as("log").noneMatch(line -> line.contains(told));
            assertThat(TraceReceiver.received()).doesNotContain(told);
        }
        assertThat(EveryTable.holding(SampleFiles.LATITUDE)).as("latitude").isEmpty();
        assertThat(EventTopics.read(EventCatalogue.OPINION_RECEIVED, opinion.id()))
                .noneMatch(event -> event.toString().contains(mark));
        Awaitility.await().untilAsserted(() -> assertThat(TraceReceiver.received()).contains("POST /v1/attachments"));
        assertThat(TraceReceiver.received()).doesNotContain(mark, ADDRESS, opinion.receipt());
    }

    /** The search is worth something only if it finds what is there: the place, where a photo is kept as it was. */
    @Test
    void findsAPlaceThatIsThere() throws IOException {
        // given
        Path photo = Files.createTempFile("photo", "");
        Files.write(photo, SampleFiles.photo(60, 40, 1, "mark-that-is-there"));
        UUID key = TimeOrderedId.next();

        // when
        storage.put(key, photo);

        // then
        assertThat(EveryTable.holding(SampleFiles.LATITUDE)).containsExactly("attachment_piece");
        assertThat(EveryTable.holding("mark-that-is-there")).containsExactly("attachment_piece");
        storage.delete(key);
    }
}

package org.huiyin.opinions.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** COL-7: whoever holds the receipt attaches files and sees them again. */
@QuarkusTest
@WithRealParts
class GiverAttachmentComponentTest {

    private SampleUploads.Given opinion;

    @BeforeEach
    void give() {
        opinion = SampleUploads.givenOnline();
    }

    @Test
    @DisplayName("COL-7 a giver attaches a photo with the receipt and gets it back without what it told")
    void attachesAPhotoByReceipt() throws IOException {
        // when
        Response attached =
                SampleUploads.attach(opinion, "张三的照片.JPG", SampleFiles.photo(60, 40, 6, SampleUploads.MARK));

        // then
        attached.then().statusCode(201)
                .body("name", equalTo("附件1.jpg"))
                .body("type", equalTo("JPEG"))
                .body("opinionId", nullValue());
        inquire(opinion.receipt()).then()
                .statusCode(200).header("Cache-Control", "no-store").body("items.name", contains("附件1.jpg"));
        Response content = content(attached.path("id"), opinion.receipt());
        content.then().statusCode(200).contentType("image/jpeg");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content.asByteArray()));
        assertThat(picture.getWidth()).as("turned upright").isEqualTo(40);
        assertThat(content.asByteArray()).hasSize(attached.<Integer>path("size"));
    }

    @Test
    @DisplayName("COL-7 all five kinds are taken, by content, whatever they are called")
    void takesAllKindsByContent() {
        // given
        Map<String, byte[]> files = Map.of(
                "JPEG", SampleUploads.photo(),
                "PNG", SampleFiles.drawing(9, 9, SampleUploads.MARK),
                "PDF", SampleFiles.pdf(SampleUploads.MARK),
                "DOCX", SampleFiles.zip(SampleFiles.letterParts(SampleUploads.MARK)),
                "XLSX", SampleFiles.zip(SampleFiles.workbookParts(SampleUploads.MARK)));

        // then
        files.forEach((type, file) -> SampleUploads.attach(opinion, "file.exe", file)
                .then().statusCode(201).body("type", equalTo(type)));
    }

    @Test
    void refusesWhatIsNoneOfTheKindsWhateverItIsCalled() {
        refused("photo.jpg", "MZ program".getBytes(StandardCharsets.UTF_8), 422, "attachment-type-unknown");
        refused("photo.jpg", new byte[0], 422, "attachment-empty");
        refused("letter.pdf", SampleFiles.pdf("x", "/X<</S/JavaScript/JS(1)>>"), 422, "attachment-active");
        refused("photo.png", SampleFiles.claimedSize(40_000, 40_000), 422, "attachment-expands-too-much");
        inquire(opinion.receipt()).then().body("items", hasSize(0));
    }

    /** 20 MB is the most, and a byte more is too many; what is far too large is not even read. */
    @Test
    @DisplayName("COL-7 a file has at most 20 MB")
    void refusesAFileThatIsTooLarge() {
        refused("a.jpg", new byte[(20 << 20) + 1], 413, "payload-too-large");
        refused("a.jpg", new byte[20 << 20], 422, "attachment-type-unknown");
    }

    /** By its announced length, before a byte of it is read. */
    @Test
    void refusesARequestThatIsFarTooLarge() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            // when
            socket.getOutputStream().write("""
                    POST /v1/attachments HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=part\r
                    Content-Length: 23068672\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));

            // then
            assertThat(answerUntil(socket, "\"code\":\"payload-too-large\""))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "\"code\":\"payload-too-large\"");
        }
    }

    /** The server waits for the rest of the request before it closes. */
    private static String answerUntil(Socket socket, String end) throws IOException {
        socket.setSoTimeout(20_000);
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[4096];
        while (answer.indexOf(end) < 0) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                break;
            }
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    @Test
    @DisplayName("COL-7 an opinion has at most ten attachments, also when they come at once")
    void refusesTheEleventh() throws InterruptedException {
        // given
        IntStream.range(0, 8)
                .forEach(index -> SampleUploads.attach(opinion, "a.png", drawing(index)).then().statusCode(201));
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(4);

        // when
        for (int index = 8; index < 12; index++) {
            byte[] file = drawing(index);
            Thread.ofVirtual().start(() -> {
                try {
                    statuses.add(SampleUploads.attach(opinion, "a.png", file).statusCode());
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();

        // then
        assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409);
        refused("a.png", drawing(12), 409, "attachments-full");
        SampleUploads.attach(opinion, "a.png", drawing(0)).then().statusCode(201).body("name", equalTo("附件1.png"));
        inquire(opinion.receipt()).then().body("items", hasSize(10));
    }

    @Test
    void tellsNothingToWhomHoldsNoReceiptOfIt() {
        // given
        String id = SampleUploads.attach(opinion, "a.jpg", SampleUploads.photo()).path("id");
        String otherReceipt = SampleUploads.givenOnline().receipt();

        // then
        content(id, otherReceipt).then()
                .statusCode(404).contentType("application/problem+json").body("code", equalTo("not-found"));
        for (String wrong : List.of("0000000000000000", "not a receipt", "")) {
            content(id, wrong).then().statusCode(404).body("code", equalTo("receipt-not-found"));
            inquire(wrong).then().statusCode(404).body("code", equalTo("receipt-not-found"));
        }
        SampleUploads.attach(new SampleUploads.Given(opinion.id(), "0000000000000000"), "a.jpg", SampleUploads.photo())
                .then().statusCode(404).body("code", equalTo("receipt-not-found"));
        given().get("/v1/attachments/" + id + "/content").then().statusCode(401);
    }

    @Test
    void namesThePartThatIsMissing() {
        SampleUploads.upload().multiPart("receipt", opinion.receipt()).post("/v1/attachments")
                .then().statusCode(400).body("errors[0].pointer", equalTo("/file"));
        SampleUploads.upload().multiPart("file", "a.jpg", SampleUploads.photo()).post("/v1/attachments")
                .then().statusCode(400).body("errors[0].pointer", equalTo("/receipt"));
        SampleUploads.upload().multiPart("receipt", opinion.receipt()).multiPart("file", "only words")
                .post("/v1/attachments")
                .then().statusCode(422);
        DemoDistrict.anyone().body("{\"receipt\":5}").post("/v1/attachments/inquiries").then().statusCode(400);
        DemoDistrict.anyone().body("{}").post("/v1/attachments").then().statusCode(415);
    }

    @Test
    @DisplayName("COL-5 COL-7 the same file sent again is one attachment, and no key of the sender is needed for that")
    void attachesTheSameFileOnce() {
        // given
        List<byte[]> kinds = List.of(
                SampleUploads.photo(), SampleFiles.drawing(9, 9, SampleUploads.MARK),
                SampleFiles.pdf(SampleUploads.MARK),
                SampleFiles.zip(SampleFiles.letterParts(SampleUploads.MARK)),
                SampleFiles.zip(SampleFiles.workbookParts(SampleUploads.MARK)));
        SampleUploads.Given other = SampleUploads.givenOnline();

        // when, then
        for (byte[] file : kinds) {
            Response first = SampleUploads.attach(opinion, "a", file);
            first.then().statusCode(201);
            SampleUploads.attach(opinion, "b", file).then().statusCode(201).body("id", equalTo(first.path("id")));
            SampleUploads.attach(other, "a", file).then().statusCode(201).body("id", not(equalTo(first.path("id"))));
        }
        inquire(opinion.receipt()).then().body("items", hasSize(5));
    }

    /** As long as a key began a transaction, forty that waited for the gate held every connection of the service. */
    @Test
    @DisplayName("COL-5 nobody who waits at the gate for receipts holds a connection, whatever headers are sent")
    void opensNoTransactionForAKey() {
        // given
        String key = UUID.randomUUID().toString();

        // when, then
        withKey(key, SampleUploads.photo()).then().statusCode(201);
        withKey(key, SampleFiles.drawing(4, 4, "")).then().statusCode(201);
        inquire(opinion.receipt()).then().body("items", hasSize(2));
    }

    @Test
    void takesNoMoreWhenTheOpinionHasItsAnswer() {
        // given
        DemoDistrict.sorter().body(Map.of("text", "已安排维修。")).post("/v1/opinions/" + opinion.id() + "/answer").then()
                .statusCode(200);

        // then
        refused("a.jpg", SampleUploads.photo(), 409, "opinion-not-in-state");
    }

    private static byte[] drawing(int index) {
        return SampleFiles.drawing(4 + index, 4, "");
    }

    private Response withKey(String key, byte[] file) {
        return SampleUploads.upload()
                .header("Idempotency-Key", key)
                .multiPart("receipt", opinion.receipt())
                .multiPart("file", "a.jpg", file)
                .post("/v1/attachments");
    }

    private void refused(String name, byte[] file, int status, String code) {
        SampleUploads.attach(opinion, name, file).then()
                .statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    private static Response inquire(String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/attachments/inquiries");
    }

    private static Response content(String id, String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/attachments/" + id + "/content");
    }
}

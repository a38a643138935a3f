package org.huiyin.opinions.attachments;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.files.SampleFiles;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** COL-7: staff attach what they were given, and read the attachments of what they may read. */
@QuarkusTest
@WithRealParts
class OpinionAttachmentComponentTest {

    @Test
    void keepsWhatACollectorCalledIt() {
        // given
        UUID opinion = SampleUploads.collected();

        // when
        Response attached =
                SampleUploads.attachByCollector(opinion, "..\\扫描\\座谈会 记录.exe", SampleFiles.pdf(SampleUploads.MARK));

        // then
        attached.then().statusCode(201)
                .header("ETag", "\"0\"")
                .body("name", equalTo("座谈会 记录.pdf"))
                .body("opinionId", equalTo(opinion.toString()))
                .body("mediaType", equalTo("application/pdf"))
                .body("state", equalTo("KEPT"))
                .body("allowedMoves", contains("WITHDRAW"));
        DemoDistrict.collector(DemoDistrict.UNIT).get(attached.header("Location")).then()
                .statusCode(200).body("name", equalTo("座谈会 记录.pdf"));
    }

    @Test
    @DisplayName("COL-7 a file is never executable: it is saved, not shown, with its exact type and without scripts")
    void answersContentThatNothingRuns() {
        // given
        String location = SampleUploads.attachByCollector(SampleUploads.collected(), "路灯.png", SampleFiles.drawing(9, 9, "")).header("Location");

        // when
        Response content = DemoDistrict.collector(DemoDistrict.UNIT).get(location + "/content");

        // then
        content.then().statusCode(200)
                .header("Content-Type", "image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"attachment.png\"; filename*=UTF-8''%E8%B7%AF%E7%81%AF.png")
                .header("Content-Length", Integer.toString(content.asByteArray().length));
    }

    @Test
    @DisplayName("COL-7 SRT-4 attachments of an opinion about a person are for nobody but the office and auditors")
    void hidesTheAttachmentsOfAnOpinionAboutAPerson() {
        // given
        Map<String, Object> aboutPerson = DemoDistrict.opinion(DemoDistrict.campaign());
        aboutPerson.put("target", "UNIT_TEAM_MEMBER");
        UUID opinion = SampleUploads.collected(aboutPerson);
        String location = SampleUploads.attachByCollector(opinion, "a.jpg", SampleUploads.photo()).header("Location");

        // then
        for (String path : List.of(location, location + "/content", "/v1/opinions/" + opinion + "/attachments")) {
            as("officer", DemoDistrict.UNIT).get(path).then()
                    .statusCode(403).body("code", equalTo("opinion-about-person"));
            as("collector", DemoDistrict.TOWN).get(path).then().statusCode(403);
            as("leader", DemoDistrict.UNIT).get(path).then().statusCode(403);
            as("admin", DemoDistrict.DISTRICT).get(path).then()
                    .statusCode(403).body("code", equalTo("opinion-about-person"));
            for (String role : List.of("sorter", "auditor")) {
                as(role, DemoDistrict.DISTRICT).get(path).then().statusCode(200);
            }
        }
    }

    @Test
    @DisplayName("COL-7 SRT-4 nobody takes away or puts back an attachment that they may not read")
    void keepsTheAttachmentsOfAnOpinionAboutAPersonFromAdmins() {
        // given
        Map<String, Object> aboutPerson = DemoDistrict.opinion(DemoDistrict.campaign());
        aboutPerson.put("target", "UNIT_TEAM_MEMBER");
        String location = SampleUploads.attachByCollector(
                        SampleUploads.collected(aboutPerson), "a.jpg", SampleUploads.photo())
                .header("Location");
        Map<String, String> why = Map.of("reason", "UNRELATED");

        // then
        DemoDistrict.admin().body(why).post(location + "/withdrawal").then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
        DemoDistrict.sorter().body(why).post(location + "/withdrawal").then().statusCode(200);
        DemoDistrict.admin().post(location + "/restoration").then()
                .statusCode(403).body("code", equalTo("opinion-about-person"));
        DemoDistrict.sorter().post(location + "/restoration").then().statusCode(200);
    }

    @Test
    void letsAnOfficerReadAndNotAdd() {
        // given
        UUID opinion = SampleUploads.collected();
        SampleUploads.attachByCollector(opinion, "a.jpg", SampleUploads.photo()).then().statusCode(201);
        String path = "/v1/opinions/" + opinion + "/attachments";

        // then
        as("officer", DemoDistrict.UNIT).get(path).then().statusCode(200).body("items", hasSize(1));
        for (RequestSpecification other : List.of(as("officer", DemoDistrict.UNIT), as("collector", DemoDistrict.TOWN), as("auditor", DemoDistrict.DISTRICT))) {
            SampleUploads.uploadBy(other).multiPart("file", "a.jpg", SampleUploads.photo()).post(path).then()
                    .statusCode(403);
        }
    }

    @Test
    void pagesThroughTheAttachmentsInTheirOrder() {
        // given
        UUID opinion = SampleUploads.collected();
        List<String> added = List.of("甲.png", "乙.png", "丙.png");
        added.forEach(name -> SampleUploads.attachByCollector(opinion, name, SampleFiles.drawing(4, 4, "")).then().statusCode(201));
        String path = "/v1/opinions/" + opinion + "/attachments";

        // when
        Response first = DemoDistrict.sorter().queryParam("limit", 2).get(path);
        Response second = DemoDistrict.sorter().queryParam("limit", 2).queryParam("cursor", first.<String>path("next"))
                .get(path);

        // then
        assertThat(first.<List<String>>path("items.name")).containsExactly("甲.png", "乙.png");
        assertThat(second.<List<String>>path("items.name")).containsExactly("丙.png");
    }

    @Test
    @DisplayName("COL-7 the office takes an attachment away and puts it back")
    void withdrawsAndRestores() {
        // given
        UUID opinion = SampleUploads.collected();
        String path = "/v1/opinions/" + opinion + "/attachments";
        String location = SampleUploads.attachByCollector(opinion, "a.jpg", SampleUploads.photo()).header("Location");

        // when
        Response withdrawn = DemoDistrict.sorter().body(Map.of("reason", "TELLS_OF_OTHERS"))
                .post(location + "/withdrawal");

        // then
        withdrawn.then()
                .statusCode(200).body("state", equalTo("WITHDRAWN")).body("withdrawnFor", equalTo("TELLS_OF_OTHERS"));
        DemoDistrict.collector(DemoDistrict.UNIT).get(location + "/content").then().statusCode(404);
        DemoDistrict.collector(DemoDistrict.UNIT).get(path).then().body("items", empty());
        DemoDistrict.collector(DemoDistrict.UNIT).queryParam("state", "WITHDRAWN").get(path).then().statusCode(403);
        DemoDistrict.sorter().queryParam("state", "WITHDRAWN").get(path).then().body("items", hasSize(1));
        DemoDistrict.sorter().get(location + "/content").then().statusCode(200);
        DemoDistrict.sorter().body(Map.of("reason", "UNRELATED")).post(location + "/withdrawal").then()
                .statusCode(409).body("code", equalTo("attachment-not-in-state"))
                .body("allowedMoves", contains("RESTORE"));

        // when
        Response restored = DemoDistrict.sorter().post(location + "/restoration");

        // then
        restored.then().statusCode(200).body("state", equalTo("KEPT")).body("withdrawnFor", nullValue());
        DemoDistrict.collector(DemoDistrict.UNIT).get(location + "/content").then().statusCode(200);
        DemoDistrict.sorter().post(location + "/restoration").then().statusCode(409);
    }

    @Test
    void givesARestoredFileAnotherNumberWhenItsOwnIsTaken() {
        // given
        SampleUploads.Given opinion = SampleUploads.givenOnline();
        String first = SampleUploads.attach(opinion, "a.jpg", SampleUploads.photo()).path("id");
        DemoDistrict.sorter().body(Map.of("reason", "ASKED_FOR")).post("/v1/attachments/" + first + "/withdrawal")
                .then().statusCode(200);
        SampleUploads.attach(opinion, "b.jpg", SampleUploads.photo()).then().body("name", equalTo("附件1.jpg"));

        // when
        Response restored = DemoDistrict.sorter().post("/v1/attachments/" + first + "/restoration");

        // then
        restored.then().statusCode(200).body("name", equalTo("附件2.jpg"));
    }

    @Test
    @DisplayName("COL-7 the same file under the same name is one attachment of an opinion, and one piece of evidence")
    void keepsTheSameFileOnce() {
        // given
        UUID opinion = SampleUploads.collected();
        byte[] file = SampleFiles.drawing(7, 5, UUID.randomUUID().toString());
        String name = UUID.randomUUID() + ".png";

        // when
        Response first = SampleUploads.attachByCollector(opinion, "甲.png", file);
        Response again = SampleUploads.attachByCollector(opinion, "甲.png", file);
        Response underAnotherName = SampleUploads.attachByCollector(opinion, "乙.png", file);
        Response evidence = evidence(DemoDistrict.UNIT, name, file);
        Response evidenceAgain = evidence(DemoDistrict.UNIT, name, file);
        Response evidenceOfOthers = evidence(DemoDistrict.TOWN, name, file);

        // then
        again.then().statusCode(201).body("id", equalTo(first.path("id")));
        underAnotherName.then().statusCode(201).body("id", not(equalTo(first.path("id"))));
        evidenceAgain.then().statusCode(201).body("id", equalTo(evidence.path("id")));
        evidenceOfOthers.then().statusCode(201).body("id", not(equalTo(evidence.path("id"))));
    }

    private static Response evidence(String organization, String name, byte[] file) {
        return SampleUploads.uploadBy(as("officer", organization)).multiPart("file", name, file)
                .post("/v1/attachments/evidence");
    }

    @Test
    void keepsEvidenceForItsOrganizationTheOfficeAndAuditors() {
        // when
        Response evidence = SampleUploads.uploadBy(as("officer", DemoDistrict.UNIT))
                .multiPart("file", "会议照片.jpg", SampleUploads.photo())
                .post("/v1/attachments/evidence");

        // then
        evidence.then().statusCode(201)
                .body("organizationCode", equalTo(DemoDistrict.UNIT))
                .body("opinionId", nullValue())
                .body("name", equalTo("会议照片.jpg"));
        String location = evidence.header("Location");
        as("collector", DemoDistrict.UNIT).get(location + "/content").then().statusCode(200);
        as("auditor", DemoDistrict.DISTRICT).get(location + "/content").then().statusCode(200);
        as("officer", DemoDistrict.TOWN).get(location + "/content").then().statusCode(403);
        SampleUploads.uploadBy(DemoDistrict.as(Tokens.of("nowhere", null, "officer")))
                .multiPart("file", "a.jpg", SampleUploads.photo()).post("/v1/attachments/evidence").then()
                .statusCode(403);
    }

    /** What is not configured takes no memory, and a PDF is opened in a process of its own. */
    @Test
    void loadsNeitherTheLibraryOfAnotherStorageNorAReaderOfPdf() throws ReflectiveOperationException {
        // when
        SampleUploads.attachByCollector(SampleUploads.collected(), "a.pdf", SampleFiles.pdf("")).then().statusCode(201);

        // then
        assertThat(isLoaded(AttachmentStorage.class.getName()))
                .as("the question is asked of the right loader").isTrue();
        assertThat(isLoaded("software.amazon.awssdk.services.s3.S3Client")).isFalse();
        assertThat(isLoaded("org.apache.pdfbox.pdmodel.PDDocument")).isFalse();
    }

    private static boolean isLoaded(String type) throws ReflectiveOperationException {
        Method loaded = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
        loaded.setAccessible(true);
        boolean isLoaded = false;
        for (ClassLoader loader = AttachmentStorage.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            isLoaded |= loaded.invoke(loader, type) != null;
        }
        return isLoaded;
    }

    @Test
    void knowsNoAttachmentThatIsNotThere() {
        UUID nothing = UUID.randomUUID();

        DemoDistrict.sorter().get("/v1/attachments/" + nothing).then().statusCode(404);
        DemoDistrict.sorter().get("/v1/attachments/nonsense/content").then()
                .statusCode(400).body("code", equalTo("invalid-identifier"));
        DemoDistrict.sorter().get("/v1/opinions/" + nothing + "/attachments").then().statusCode(404);
        DemoDistrict.sorter().body(Map.of("reason", "BECAUSE")).post("/v1/attachments/" + nothing + "/withdrawal")
                .then().statusCode(400);
    }

    private static RequestSpecification as(String role, String organization) {
        return DemoDistrict.as(Tokens.forRole(role, organization));
    }
}

package org.huiyin.opinions.attachments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.apache.http.entity.mime.HttpMultipartMode;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.files.SampleFiles;

/** Opinions with files, as givers and staff send them. */
final class SampleUploads {

    static final String MARK = "mark-of-the-giver";

    /** Names of files in UTF-8. */
    private static final RestAssuredConfig AS_BROWSERS_DO = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private SampleUploads() {}

    /** An opinion that somebody gave online. */
    record Given(UUID id, String receipt) {}

    static Given given(Map<String, Object> opinion) {
        Response answer = DemoDistrict.anyone().body(opinion).post("/v1/opinions");
        answer.then().statusCode(201);
        return new Given(UUID.fromString(answer.path("opinionId")), answer.path("receipt"));
    }

    static Given givenOnline() {
        return given(DemoDistrict.opinion(DemoDistrict.campaign()));
    }

    /** An opinion that a collector of the unit wrote down. */
    static UUID collected() {
        return collected(DemoDistrict.opinion(DemoDistrict.campaign()));
    }

    static UUID collected(Map<String, Object> opinion) {
        return UUID.fromString(
                DemoDistrict.collector(DemoDistrict.UNIT).body(opinion).post("/v1/opinions").path("opinionId"));
    }

    /** As a browser of nobody known. */
    static RequestSpecification upload() {
        return RestAssured.given().config(AS_BROWSERS_DO).contentType("multipart/form-data");
    }

    static RequestSpecification uploadBy(RequestSpecification staff) {
        return staff.config(AS_BROWSERS_DO).contentType("multipart/form-data");
    }

    static Response attach(Given opinion, String name, byte[] file) {
        return upload().multiPart("receipt", opinion.receipt).multiPart("file", name, file).post("/v1/attachments");
    }

    static Response attachByCollector(UUID opinion, String name, byte[] file) {
        return uploadBy(DemoDistrict.collector(DemoDistrict.UNIT))
                .multiPart("file", name, file)
                .post("/v1/opinions/" + opinion + "/attachments");
    }

    static byte[] photo() {
        return SampleFiles.photo(60, 40, 1, MARK);
    }

    static List<String> idsOf(Response list) {
        return list.then().statusCode(200).extract().path("items.id");
    }
}

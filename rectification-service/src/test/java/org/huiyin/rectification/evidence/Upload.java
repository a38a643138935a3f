package org.huiyin.rectification.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import org.apache.http.entity.mime.HttpMultipartMode;

import org.huiyin.rectification.Client;
import org.huiyin.testkit.files.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as staff send them. */
final class Upload {

    /** Names of files in UTF-8. */
    private static final RestAssuredConfig AS_BROWSERS_DO = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8));

    private Upload() {}

    static Response send(Client client, String name, byte[] file) {
        return RestAssured.given()
                .config(AS_BROWSERS_DO)
                .auth()
                .oauth2(client.token())
                .contentType("multipart/form-data")
                .multiPart("file", name, file)
                .post("/v1/evidence-files");
    }

    /** A photo like no other. */
    static String photo(Client client) {
        byte[] picture = SampleFiles.photo(60 + (int) (Math.random() * 500), 40 + (int) (Math.random() * 500), 1, "mark");
        Response sent = send(client, "验收现场.jpg", picture);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(201);
        return sent.path("id");
    }

    static Map<String, Object> completionWith(String file) {
        return Map.of("summary", "全部更换完毕", "evidence", List.of(Map.of("title", "验收现场照片", "fileId", file)));
    }
}

package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

@QuarkusTest
@WithRealParts
@DisplayName("CAM-1, CAM-4: a whole district comes in one file each: 800 organizations and 15,000 members")
class DirectorySizeComponentTest {

    private static final int UNITS = 49;
    private static final int BRANCHES = 750;
    private static final int MEMBERS = 15_000;

    private final String root = "SIZE-" + UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void importsADistrictAndUpdatesItInPlace() throws IOException {
        // when
        JsonPath organizations = imported("/v1/organizations/imports", organizations());
        JsonPath members = imported("/v1/members/imports", members());
        JsonPath again = imported("/v1/organizations/imports", organizations().replace("第7支部", "第七支部"));

        // then
        assertThat(organizations.getInt("created")).isEqualTo(1 + UNITS + BRANCHES);
        assertThat(organizations.getInt("rejectedTotal")).isZero();
        assertThat(members.getInt("created")).isEqualTo(MEMBERS);
        assertThat(members.getInt("rejectedTotal")).isZero();
        assertThat(again.getInt("updated")).isEqualTo(1);
        assertThat(again.getInt("unchanged")).isEqualTo(UNITS + BRANCHES);
        given().auth().oauth2(ImportFixture.sorter()).get("/v1/organizations/" + root + "-B7/history").then()
                .body("items.happened", contains("DESCRIBED", "REGISTERED"));
    }

    private String organizations() {
        StringBuilder csv = new StringBuilder("代码,名称,类型,上级代码\n").append(root).append(",规模演示区,区,\n");
        // Branches before their units: a parent may stand anywhere.
        for (int branch = 1; branch <= BRANCHES; branch++) {
            csv.append("%s-B%d,第%d支部,支部,%1$s-U%d\n".formatted(root, branch, branch, branch % UNITS + 1));
        }
        for (int unit = 1; unit <= UNITS; unit++) {
            csv.append("%s-U%d,第%d单位,区直单位,%1$s\n".formatted(root, unit, unit));
        }
        return csv.toString();
    }

    private String members() {
        StringBuilder csv = new StringBuilder("党员编号,单位代码,姓名,党员类别\n");
        for (int member = 1; member <= MEMBERS; member++) {
            csv.append("%s-%d,%1$s-B%d,党员%2$d,在职\n".formatted(root, member, member % BRANCHES + 1));
        }
        return csv.toString();
    }

    private JsonPath imported(String path, String content) throws IOException {
        Path file = SampleFiles.text(folder, UUID.randomUUID() + ".csv", content);
        Response answer = ImportFixture.upload(ImportFixture.admin(), file, null).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}

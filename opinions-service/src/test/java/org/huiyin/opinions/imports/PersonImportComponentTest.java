package org.huiyin.opinions.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.PersonsDistrict;
import org.huiyin.opinions.imports.table.SampleFiles;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** COL-4, COL-6: a register may tell by a column whom an opinion is about. */
@QuarkusTest
@WithRealParts
class PersonImportComponentTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("COL-4: posts by title or id and members by number; what does not fit is refused with its row")
    void takesPersonsFromAColumn() throws IOException {
        // given
        PersonsDistrict district = new PersonsDistrict();
        String number = "n-" + UUID.randomUUID();
        String member = district.member(number, null);
        Path file = SampleFiles.text(folder, "register.csv", """
                编号,单位,对象,涉及,内容
                1,%1$s,区直单位班子成员,局长,要多下基层。
                2,%1$s,区直单位班子成员,%2$s,要多听意见。
                3,%3$s,支部党员,%4$s,要多学习。
                4,%1$s,区直单位班子成员,处长,没有这个职务。
                5,%1$s,区直单位班子,局长,不涉及个人。
                6,%1$s,区直单位班子成员,,没有写明是谁。
                7,%1$s,支部党员,%4$s,不在这个单位。
                """.formatted(district.unit, district.deputyPost, district.branch, number));
        String request = """
                {"campaignId": "%s", "sourceSystem": "persons",
                 "columns": {"sourceId": "编号", "organizationCode": "单位", "target": "对象", "person": "涉及", "text": "内容"},
                 "defaults": {"channel": "FORM", "respondent": "MEMBER"}}""".formatted(district.campaign);

        // when
        JsonPath job = ImportFixture.importWhole(ImportFixture.sorter(), file, request);
        JsonPath again = ImportFixture.importWhole(ImportFixture.sorter(), file, request);

        // then
        assertThat(ImportFixture.counts(job)).isEqualTo(ImportFixture.counts(7, 4, 0, 3));
        assertThat(ImportFixture.counts(again)).isEqualTo(ImportFixture.counts(7, 0, 4, 3));
        DemoDistrict.sorter().queryParam("post", district.headPost).get("/v1/opinions").then()
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("要多下基层。"));
        DemoDistrict.sorter().queryParam("post", district.deputyPost).get("/v1/opinions").then()
                .body("items", hasSize(1));
        assertThat(personOf(district, "ORDINARY_MEMBER")).isEqualTo(member);
        List<Map<String, Object>> rejections = DemoDistrict.sorter()
                .get("/v1/opinion-imports/" + job.getString("id") + "/rejections").path("items");
        assertThat(rejections).extracting(rejection -> rejection.get("column")).containsOnly("涉及");
    }

    @Test
    @DisplayName("CAM-4: a collector's file names members of the own organization, and confirms no other number")
    void confirmsNoForeignMember() throws IOException {
        // given
        PersonsDistrict district = new PersonsDistrict();
        String number = "n-" + UUID.randomUUID();
        district.member(number, null);
        Path file = SampleFiles.text(folder, "register.csv", "对象,涉及,内容\n支部党员,%s,要多学习。\n".formatted(number));
        String request = """
                {"campaignId": "%s", "sourceSystem": "persons", "columns": {"target": "对象", "person": "涉及", "text": "内容"},
                 "defaults": {"organizationCode": "%s", "channel": "FORM", "respondent": "MEMBER"}}"""
                .formatted(district.campaign, district.branch);

        // when
        JsonPath ofAnother = ImportFixture.importWhole(Tokens.forRole("collector", district.unit), file, request);
        JsonPath ofTheBranch = ImportFixture.importWhole(Tokens.forRole("collector", district.branch), file, request);

        // then
        assertThat(ImportFixture.counts(ofAnother)).isEqualTo(ImportFixture.counts(1, 0, 0, 1));
        assertThat(ImportFixture.counts(ofTheBranch)).isEqualTo(ImportFixture.counts(1, 1, 0, 0));
    }

    private static String personOf(PersonsDistrict district, String target) {
        String opinion = DemoDistrict.sorter().queryParam("campaign", district.campaign).queryParam("target", target)
                .get("/v1/opinions").path("items[0].id");
        return DemoDistrict.sorter().get("/v1/opinions/" + opinion + "/person").path("memberId");
    }
}

package org.huiyin.opinions.collection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-1, SRT-3, SRT-5: the sorting desk finds opinions by any two characters, and by filters")
class OpinionSearchComponentTest {

    /** Opinions of one day; those before the last hundred begin with one pair of words, and every 7th has another. */
    private static final String MANY = """
            insert into opinion (id, campaign_id, organization_code, channel, respondent, direction, target, text,
                                 received_on, reply_due_on, reply_working_days, state, changed_at)
            select gen_random_uuid(), ?, ?, 'ONLINE', 'RESIDENT', 'REVERSE', 'UNIT_TEAM',
                   case when number > 100 then '榕树遮挡' else '路面破损' end
                       || case when number % 7 = 0 then '窨井松动' else '' end || case when number = 2500 then '孤灯' else '' end,
                   date '2026-03-31' - number / 90, date '2026-04-21' - number / 60, 15, 'RECEIVED', now()
            from generate_series(1, 2600) number""";

    @Inject
    AgroalDataSource database;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯", "灯坏", "三个", "个月，没", "没人修", "老王", "wifi", "WIFI信号", "ｗｉｆｉ", "５g", "5G网", "😀好", "路灯 wifi", "修 路灯"})
    void findsTwoCharactersWhereverTheyStand(String text) throws SQLException {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("title", "反映老王小区");
        opinion.put("text", "路灯坏了三个月，没人修。ＷｉＦｉ信号差，5Ｇ网也差😀好");
        UUID id = DemoDistrict.submitted(opinion);
        DemoDistrict.submitted(DemoDistrict.opinion(DemoDistrict.campaign()));

        // then
        assertThat(found(text, Map.of())).containsExactly(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"灯路", "区路灯", "老路", "路灯 地铁", "wifl", "路.坏了", "路%坏了", "差5"})
    void findsNothingThatDoesNotStandThere(String text) {
        // given
        Map<String, Object> opinion = DemoDistrict.opinion(campaign);
        opinion.put("title", "反映老王小区");
        opinion.put("text", "路灯坏了三个月，没人修。ＷｉＦｉ信号差，5Ｇ网也差");
        DemoDistrict.submitted(opinion);

        // then
        assertThat(found(text, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"坏 灯", "，，", "路", "%%%", "— —", "路灯\0", "\u0001路灯"})
    void refusesWordsThatLeadNowhere(String text) {
        DemoDistrict.sorter().queryParam("text", text).get("/v1/opinions").then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?text"));
    }

    @ParameterizedTest
    @CsvSource({"榕树,200", "榕树,3", "路面,2", "窨井,2", "窨井,40", "孤灯,1", "榕树 窨井,25", "不在,5"})
    void findsFrequentAndRareWordsPageByPageInTheOrderOfTheList(String text, int limit) throws SQLException {
        // given
        fill();
        String[] words = text.split(" ");

        // when
        List<String> found = found(text, Map.of("limit", limit));

        // then
        assertThat(found).isEqualTo(inOrder("order by received_on desc, id desc", words));
    }

    @Test
    void findsWordsAmongTheLongestOverdueFirst() throws SQLException {
        // given
        fill();

        // then
        assertThat(found("榕树", Map.of("overdue", true, "limit", 200)))
                .isEqualTo(inOrder("order by reply_due_on, id", "榕树"));
        assertThat(found("窨井", Map.of("overdue", true, "limit", 30)))
                .isEqualTo(inOrder("order by reply_due_on, id", "窨井"));
    }

    @Test
    void combinesWordsWithASubtreeAndOtherFilters() throws SQLException {
        // given
        fill();
        Map<String, Object> filters = Map.of(
                "organization", DemoDistrict.DISTRICT, "channel", "ONLINE", "receivedTo", "2026-03-20", "state",
                "RECEIVED",
                "withoutProblem", true, "limit", 50);

        // then
        assertThat(found("窨井", filters))
                .isEqualTo(inOrder("and received_on <= '2026-03-20' order by received_on desc, id desc", "窨井"));
        assertThat(found("窨井", Map.of("organization", DemoDistrict.TOWN))).isEmpty();
        assertThat(found("窨井", Map.of("respondent", "MEMBER"))).isEmpty();
    }

    @Test
    @DisplayName("SRT-4: words lead nobody to an opinion about a person who may not read it")
    void findsForAnOfficerOnlyWhatTheOfficerMayRead() {
        // given
        UUID aboutTeam = DemoDistrict.submitted(DemoDistrict.opinion(campaign));
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        DemoDistrict.submitted(aboutMember);

        // when
        List<String> found = DemoDistrict.officer(DemoDistrict.UNIT)
                .queryParam("campaign", campaign).queryParam("text", "路灯").queryParam("limit", 1).get("/v1/opinions")
                .path("items.id");

        // then
        assertThat(found).containsExactly(aboutTeam.toString());
        assertThat(this.found("路灯", Map.of("limit", 1))).hasSize(2);
    }

    private void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MANY)) {
            insert.setObject(1, campaign);
            insert.setString(2, DemoDistrict.UNIT);
            insert.executeUpdate();
        }
    }

    private List<String> inOrder(String order, String... words) throws SQLException {
        StringBuilder sql = new StringBuilder("select id::text from opinion where campaign_id = ?");
        for (String word : words) {
            sql.append(" and strpos(text, '").append(word).append("') > 0");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql + " " + order)) {
            select.setObject(1, campaign);
            List<String> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        }
    }

    /** All pages. */
    private List<String> found(String text, Map<String, Object> filters) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = DemoDistrict.sorter()
                    .queryParam("campaign", campaign)
                    .queryParam("text", text)
                    .queryParams(filters)
                    .queryParam("cursor", cursor)
                    .get("/v1/opinions");
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            cursor = page.path("next");
        }
        return ids;
    }
}

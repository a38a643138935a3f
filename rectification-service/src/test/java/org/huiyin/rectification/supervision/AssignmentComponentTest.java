package org.huiyin.rectification.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.ADMIN;
import static org.huiyin.rectification.DemoDistrict.AUDITOR;

/** SUP-1: assignments have days, and what is over stays as history. */
@QuarkusTest
@WithRealParts
class AssignmentComponentTest {

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void tenGroupsWithThirtyStaffLookAfterTheirOrganizations() {
        // given
        String prefix = prefix();
        List<String> groups = new ArrayList<>();
        List<String> organizations = organizations(prefix, 20);
        for (int number = 0; number < 10; number++) {
            String group = group(prefix + "a" + number, prefix + "b" + number, prefix + "c" + number);
            groups.add(group);
            assign(group, organizations.get(number));
            assign(group, organizations.get(number + 10));
        }

        // when
        List<Map<String, Object>> supervised = new ArrayList<>();
        groups.forEach(group -> supervised.addAll(
                AUDITOR.get("/v1/supervision-assignments?group=" + group).path("items")));

        // then
        assertThat(supervised).hasSize(20);
        assertThat(supervised.stream().flatMap(row -> ((List<?>) row.get("members")).stream()).distinct()).hasSize(30);
        assertThat(supervised).extracting(row -> row.get("organizationCode"))
                .containsExactlyInAnyOrderElementsOf(organizations);
    }

    @Test
    void movesAnOrganizationToAnotherGroupAndKeepsTheHistory() {
        // given
        String code = organizations(prefix(), 1).getFirst();
        String first = group("first-" + code);
        String second = group("second-" + code);
        assign(first, code);
        String plannedDay = Journey.today().plusDays(7).toString();

        // when
        Response moved = ADMIN.move(
                "/v1/supervision-groups/" + first + "/assignments/" + code + "/transfer",
                Map.of("toGroupId", second, "from", plannedDay));

        // then
        assertThat(moved.<String>path("assignments[0].from")).isEqualTo(plannedDay);
        assertThat(groupsOf(code, "")).containsExactly(first);
        assertThat(groupsOf(code, "&on=" + plannedDay)).containsExactly(second);
        assertThat(groupsOf(code, "&history=true")).containsExactly(first, second);
        TestClock.aheadBy(7);
        assertThat(groupsOf(code, "")).containsExactly(second);
        assertThat(ADMIN.get("/v1/supervision-groups/" + first).<List<?>>path("assignments")).isEmpty();
    }

    /** SUP-1: what ends sooner anyway is not made longer by it. */
    @Test
    void doesNotLengthenWhatEndsBeforeTheTransfer() {
        // given
        String code = organizations(prefix(), 1).getFirst();
        String first = group("first-" + code);
        String second = group("second-" + code);
        String today = Journey.today().toString();
        String end = Journey.today().plusDays(3).toString();
        ADMIN.move("/v1/supervision-groups/" + first + "/assignments", request(code, today, end));

        // when
        String from = Journey.today().plusDays(7).toString();
        ADMIN.move(
                "/v1/supervision-groups/" + first + "/assignments/" + code + "/transfer",
                Map.of("toGroupId", second, "from", from));

        // then
        assertThat(groupsOf(code, "&on=" + Journey.today().plusDays(2))).containsExactly(first);
        assertThat(groupsOf(code, "&on=" + end)).isEmpty();
        assertThat(groupsOf(code, "&on=" + from)).containsExactly(second);
    }

    @Test
    void letsNobodyInBeforeTheFirstDayOrFromTheLast() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String username = prefix();
        Client inspector = Client.named(username, DemoDistrict.DISTRICT, "supervisor");
        String group = group(username);
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of(
                "organizationCode", DemoDistrict.UNIT,
                "from", Journey.today().plusDays(1).toString(),
                "until", Journey.today().plusDays(3).toString()));

        // when
        List<Integer> statuses = new ArrayList<>();
        for (int day = 0; day <= 3; day++) {
            TestClock.aheadBy(day);
            statuses.add(inspector.get("/v1/plans/" + plan).statusCode());
        }

        // then
        assertThat(statuses).containsExactly(403, 200, 200, 403);
    }

    @Test
    void listsOrganizationsThatNobodySupervises() {
        // given
        String prefix = prefix();
        List<String> organizations = organizations(prefix, 3);
        String group = group("watch-" + prefix);
        assign(group, organizations.get(1));

        // when
        List<String> gaps = gaps("");
        ADMIN.must(ADMIN.delete("/v1/supervision-groups/" + group + "/assignments/" + organizations.get(1), null));

        // then
        assertThat(gaps).contains(organizations.get(0), organizations.get(2)).doesNotContain(organizations.get(1));
        assertThat(gaps("")).containsAll(organizations);
        assertThat(groupsOf(organizations.get(1), "&history=true")).containsExactly(group);
    }

    /** SUP-1: what was planned and is off never was: nothing of it holds a day, a place or a list. */
    @Test
    void forgetsWhatWasPlannedAndNeverBegan() {
        // given
        String code = organizations(prefix(), 1).getFirst();
        String group = group("planned-" + code);
        String path = "/v1/supervision-groups/" + group + "/assignments";
        ADMIN.move(path, request(code, Journey.today().plusDays(30).toString(), null));

        // when
        ADMIN.must(ADMIN.delete(path + "/" + code, null));

        // then
        assertThat(ADMIN.get("/v1/supervision-groups/" + group).<List<?>>path("assignments")).isEmpty();
        assertThat(groupsOf(code, "&history=true")).isEmpty();
        assertThat(ADMIN.delete(path + "/" + code, null).statusCode()).isEqualTo(404);
        assertThat(ADMIN.post(path, request(code, Journey.today().toString(), null)).statusCode()).isEqualTo(200);
        assertThat(groupsOf(code, "&history=true")).containsExactly(group);
    }

    /** TRU-4: a member of the group who works for the organization does not supervise it. */
    @Test
    void nobodySupervisesTheOrganizationThatTheyWorkFor() {
        String plan = Journey.submitted(DemoDistrict.campaign());

        Response own = DemoDistrict.BOTH.post("/v1/plans/" + plan + "/endorsement", Journey.endorsement(plan));
        Response postedAway = DemoDistrict.BOTH_POSTED_AWAY.post("/v1/plans/" + plan + "/endorsement", Journey.endorsement(plan));

        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.<String>path("code")).isEqualTo("own-work");
        assertThat(postedAway.statusCode()).isEqualTo(200);
    }

    @Test
    void assignsOnceThoughTwoAdminsDoItAtOnce() {
        String code = organizations(prefix(), 1).getFirst();
        String group = group("once-" + code);
        String path = "/v1/supervision-groups/" + group + "/assignments";

        List<Integer> statuses = AtOnce.run(
                () -> ADMIN.post(path, Map.of("organizationCode", code)).statusCode(),
                () -> ADMIN.post(path, Map.of("organizationCode", code)).statusCode());

        assertThat(statuses).containsExactly(200, 200);
        assertThat(groupsOf(code, "&history=true")).containsExactly(group);
    }

    @Test
    void refusesDaysThatCannotBe() {
        String code = organizations(prefix(), 1).getFirst();
        String group = group("days-" + code);
        String path = "/v1/supervision-groups/" + group + "/assignments";
        String today = Journey.today().toString();
        String later = Journey.today().plusDays(5).toString();

        Map<String, Object> past = request(code, Journey.today().minusDays(1).toString(), null);
        Map<String, Object> backwards = request(code, later, later);
        assertThat(ADMIN.post(path, past).<String>path("errors[0].pointer")).isEqualTo("/from");
        assertThat(ADMIN.post(path, backwards).<String>path("errors[0].pointer")).isEqualTo("/until");
        ADMIN.move(path, request(code, later, null));
        Response overlapping = ADMIN.post(path, request(code, today, null));
        Response toItself = ADMIN.post(path + "/" + code + "/transfer", Map.of("toGroupId", group));
        Response toNobody = ADMIN.post(path + "/" + code + "/transfer", Map.of("toGroupId", UUID.randomUUID()));

        assertThat(overlapping.statusCode()).isEqualTo(409);
        assertThat(overlapping.<String>path("code")).isEqualTo("assignment-overlaps");
        assertThat(List.of(toItself, toNobody)).allSatisfy(refused ->
                assertThat(refused.<String>path("errors[0].pointer")).isEqualTo("/toGroupId"));
        assertThat(ADMIN.get("/v1/supervision-assignments?on=yesterday").statusCode()).isEqualTo(400);
    }

    private static Map<String, Object> request(String code, String from, String until) {
        Map<String, Object> request = new HashMap<>(Map.of("organizationCode", code, "from", from));
        if (until != null) {
            request.put("until", until);
        }
        return request;
    }

    private static String prefix() {
        return "S" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<String> organizations(String prefix, int count) {
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            codes.add("%s-%02d".formatted(prefix, number));
            DemoDistrict.organization(codes.getLast(), DemoDistrict.DISTRICT, 2);
        }
        DemoDistrict.await(() -> assertThat(Database.count(
                "select count(*) from organization where code like ?", prefix + "-%")).isEqualTo(count));
        return codes;
    }

    private static String group(String... members) {
        return ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + UUID.randomUUID(), "members", List.of(members))).path("id");
    }

    private static void assign(String group, String code) {
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", code));
    }

    private static List<String> groupsOf(String code, String query) {
        return AUDITOR.get("/v1/supervision-assignments?organization=" + code + query).path("items.groupId");
    }

    private static List<String> gaps(String query) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = AUDITOR.get("/v1/supervision-gaps?limit=200" + query + cursor);
            codes.addAll(page.path("items.code"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return codes;
    }
}

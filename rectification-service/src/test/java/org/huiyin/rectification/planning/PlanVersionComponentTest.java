package org.huiyin.rectification.planning;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

@QuarkusTest
@WithRealParts
class PlanVersionComponentTest {

    @Test
    @DisplayName("REC-1: each submission and the adoption freezes a version: what, who, when, and the state reached")
    void isFrozenAtEachSubmissionAndAtTheAdoption() {
        // given, when
        String plan = Journey.draft(DemoDistrict.campaign());
        Journey.addItem(plan);
        assertThat(versions(plan).<List<Integer>>path("items.number")).isEmpty();
        OFFICER.move("/v1/plans/" + plan + "/submission");
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));
        Journey.adopt(plan);

        // then
        Response versions = versions(plan);
        assertThat(versions.<List<Integer>>path("items.number")).containsExactly(1, 2, 3);
        assertThat(versions.<List<String>>path("items.reached")).containsExactly("SUBMITTED", "SUBMITTED", "ADOPTED");
        assertThat(versions.<List<String>>path("items.frozenBy")).containsOnly("officer");
        assertThat(versions.<List<String>>path("items.frozenAt")).isSorted().doesNotContainNull();
        assertThat(versions.<List<Integer>>path("items.itemCount")).containsOnly(1);
        assertThat(OFFICER.get("/v1/plans/" + plan).<Integer>path("currentVersion")).isEqualTo(3);
        Response second = OFFICER.get("/v1/plans/" + plan + "/versions?limit=2");
        assertThat(OFFICER.get("/v1/plans/" + plan + "/versions?limit=2&cursor=" + second.<String>path("next"))
                .<List<Integer>>path("items.number")).containsExactly(3);
    }

    @Test
    @DisplayName("REC-1: a version stays word for word, whatever the plan becomes")
    void staysAsItWasSubmitted() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String item = Journey.addItem(plan);
        OFFICER.move("/v1/plans/" + plan + "/submission");
        Response before = OFFICER.get("/v1/plans/" + plan + "/versions/1");

        // when
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));
        revise(item, Map.of("goal", "亮灯率达到100% 💡"));
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // then
        Response after = OFFICER.get("/v1/plans/" + plan + "/versions/1");
        assertThat(after.asString()).isEqualTo(before.asString());
        assertThat(before.<String>path("content.items[0].fields.goal")).isEqualTo("亮灯率达到98%以上");
        assertThat(before.<List<String>>path("content.items[0].fields.measures"))
                .containsExactly("更换损坏灯具", "建立每周夜间巡查制度");
        assertThat(before.<String>path("content.items[0].fields.coOrganizations[0].part")).isEqualTo("协助夜间巡查");
        assertThat(before.<String>path("contentHash")).matches("[0-9a-f]{64}");
        Response second = OFFICER.get("/v1/plans/" + plan + "/versions/2");
        assertThat(second.<String>path("content.items[0].fields.goal")).isEqualTo("亮灯率达到100% 💡");
        assertThat(second.<String>path("contentHash")).isNotEqualTo(before.<String>path("contentHash"));
    }

    @Test
    @DisplayName("REC-1: the difference of two versions names items added, removed and changed, field by field and in words")
    void tellsWhatBecameAnother() {
        // given
        String plan = Journey.draft(DemoDistrict.campaign());
        String kept = Journey.addItem(plan);
        String changed = Journey.addItem(plan, Journey.itemRequest(Map.of("problem", "井盖破损", "goal", "全部更换")));
        String removed = Journey.addItem(plan, Journey.itemRequest(Map.of("problem", "停车难")));
        OFFICER.move("/v1/plans/" + plan + "/submission");
        SUPERVISOR.move("/v1/plans/" + plan + "/return", Journey.planReturn(plan));

        // when
        OFFICER.must(OFFICER.delete("/v1/items/" + removed, "*"));
        revise(changed, Map.of(
                "problem", "井盖破损", "goal", "一个月内全部更换", "measures", List.of("逐个排查"), "track", "IMMEDIATE",
                "coOrganizations", List.of(), "priority", false));
        String added = Journey.addItem(plan, Journey.itemRequest(Map.of("problem", "公厕太少")));
        OFFICER.move("/v1/plans/" + plan + "/submission");

        // then
        Response difference = OFFICER.get("/v1/plans/" + plan + "/versions/2/difference?from=1");
        assertThat(difference.<List<String>>path("added.itemId")).containsExactly(added);
        assertThat(difference.<List<String>>path("added.problem")).containsExactly("公厕太少");
        assertThat(difference.<List<String>>path("removed.itemId")).containsExactly(removed);
        assertThat(difference.<List<String>>path("changed.itemId")).containsExactly(changed).doesNotContain(kept);
        assertThat(difference.<List<String>>path("changed[0].fields.field"))
                .containsExactly("goal", "measures", "track", "priority", "priorityReasons", "coOrganizations");
        assertThat(difference.<String>path("changed[0].fields[0].before")).isEqualTo("全部更换");
        assertThat(difference.<String>path("changed[0].fields[0].after")).isEqualTo("一个月内全部更换");
        assertThat(difference.<String>path("changed[0].fields[0].labels.'zh-CN'")).isEqualTo("目标");
        assertThat(difference.<String>path("changed[0].fields[0].labels.en")).isEqualTo("Goal");
        assertThat(difference.<List<String>>path("words.'zh-CN'")).containsExactly(
                "新增事项“公厕太少”。",
                "删除事项“停车难”。",
                "“井盖破损”：目标由“全部更换”改为“一个月内全部更换”。",
                "“井盖破损”：措施由“更换损坏灯具；建立每周夜间巡查制度”改为“逐个排查”。",
                "“井盖破损”：整改类别由“限期整改”改为“马上整改”。",
                "“井盖破损”：重点由“是”改为“否”。",
                "“井盖破损”：列为重点的理由“群众最不满意”已删去。",
                "“井盖破损”：配合单位“协助夜间巡查，" + DemoDistrict.TOWN + "”已删去。");
        assertThat(difference.<List<String>>path("words.en")).contains(
                "Added: “公厕太少”.", "“井盖破损”: Track changed from “Time-limited” to “Immediate”.");
        assertThat(OFFICER.get("/v1/plans/" + plan + "/versions/2/difference").asString()).isEqualTo(difference.asString());
    }

    @Test
    @DisplayName("REC-1: compared with the blank sheet, the other way round, and with itself")
    void comparesAnyTwo() {
        String plan = Journey.submitted(DemoDistrict.campaign());
        String path = "/v1/plans/" + plan + "/versions/";

        assertThat(OFFICER.get(path + "1/difference").<List<String>>path("added")).hasSize(1);
        assertThat(OFFICER.get(path + "1/difference?from=0").<List<String>>path("removed")).isEmpty();
        assertThat(OFFICER.get(path + "1/difference?from=1").<List<String>>path("words.en")).isEmpty();
        assertThat(OFFICER.get(path + "1/difference?from=2").statusCode()).isEqualTo(404);
        assertThat(OFFICER.get(path + "1/difference?from=-1").statusCode()).isEqualTo(400);
        assertThat(OFFICER.get(path + "1/difference?from=x").statusCode()).isIn(400, 404);
        assertThat(OFFICER.get(path + "2").statusCode()).isEqualTo(404);
        assertThat(OFFICER.get(path + "99999999999").statusCode()).isIn(400, 404);
        assertThat(DemoDistrict.TOWN_OFFICER.get(path + "1").statusCode()).isEqualTo(403);
    }

    private static Response versions(String plan) {
        return OFFICER.must(OFFICER.get("/v1/plans/" + plan + "/versions"));
    }

    private static void revise(String item, Map<String, Object> changes) {
        OFFICER.must(OFFICER.put("/v1/items/" + item, Journey.itemRequest(changes), "*"));
    }
}

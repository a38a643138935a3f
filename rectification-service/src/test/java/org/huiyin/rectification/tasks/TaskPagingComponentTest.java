package org.huiyin.rectification.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.OFFICER;

/** The most urgent first, page by page over all rooms, and what is late. */
@QuarkusTest
@WithRealParts
class TaskPagingComponentTest {

    private static final Comparator<Map<String, Object>> BY_DUE_DAY = Comparator.comparing(
            task -> Optional.ofNullable(task.get("dueOn")).map(Object::toString).orElse("9999-12-31"));

    @AfterEach
    void comeBackToToday() {
        TestClock.reset();
    }

    @Test
    void comesTheMostUrgentFirstWhateverThePageSize() {
        // given
        Journey.draft(DemoDistrict.campaign());
        Journey.draft(DemoDistrict.campaign());
        Map<String, Object> soon = Map.of("deadline", Journey.today().plusDays(3).toString());
        Journey.committed(DemoDistrict.campaign(), soon);
        Journey.committed(DemoDistrict.campaign(), soon);

        // when
        List<Map<String, Object>> whole = TaskList.of(OFFICER, "limit=200");
        List<Map<String, Object>> inTwos = TaskList.of(OFFICER, "limit=2");

        // then
        assertThat(whole).hasSizeGreaterThanOrEqualTo(4).isSortedAccordingTo(BY_DUE_DAY).doesNotHaveDuplicates();
        assertThat(inTwos).isEqualTo(whole);
        assertThat(whole.getLast().get("dueOn")).isNull();
    }

    @Test
    void tellsWhatIsLate() {
        // given
        String item = Journey.committed(DemoDistrict.campaign());
        OFFICER.move("/v1/items/" + item + "/progress", Map.of("percent", 50, "note", "灯具已到货"));
        Journey.doParts(item);
        LocalDate deadline = Journey.today().plusDays(30);
        assertThat(late(item)).isEmpty();

        // when
        TestClock.aheadBy(30);
        List<Map<String, Object>> onTheLastDay = late(item);
        TestClock.aheadBy(31);
        List<Map<String, Object>> dayAfter = late(item);

        // then
        assertThat(onTheLastDay).isEmpty();
        assertThat(dayAfter).extracting(task -> task.get("kind")).contains("COMPLETION_TO_REPORT", "PROGRESS_TO_REPORT");
        assertThat(dayAfter).allSatisfy(task -> assertThat(task)
                .containsEntry("overdue", true)
                .containsEntry("dueOn", deadline.toString()));
    }

    @Test
    void isFilteredByKind() {
        String item = Journey.committed(DemoDistrict.campaign());

        List<Map<String, Object>> progress = TaskList.of(OFFICER, "limit=200&kind=PROGRESS_TO_REPORT");

        assertThat(progress).extracting(task -> task.get("kind")).containsOnly("PROGRESS_TO_REPORT");
        assertThat(progress).extracting(TaskList::subjectOf).contains(item);
    }

    @Test
    void refusesFiltersAndCursorsThatAreNone() {
        Response kind = OFFICER.get("/v1/tasks?kind=SLEEP");
        Response overdue = OFFICER.get("/v1/tasks?overdue=maybe");
        Response cursor = OFFICER.get("/v1/tasks?cursor=bm90aGluZw");
        Response limit = OFFICER.get("/v1/tasks?limit=201");

        assertThat(kind.<String>path("errors[0].pointer")).isEqualTo("?kind");
        assertThat(overdue.<String>path("errors[0].pointer")).isEqualTo("?overdue");
        assertThat(cursor.<String>path("code")).isEqualTo("invalid-cursor");
        assertThat(limit.statusCode()).isEqualTo(400);
    }

    private static List<Map<String, Object>> late(String item) {
        return TaskList.of(OFFICER, "limit=200&overdue=true").stream()
                .filter(task -> item.equals(TaskList.subjectOf(task)))
                .toList();
    }
}

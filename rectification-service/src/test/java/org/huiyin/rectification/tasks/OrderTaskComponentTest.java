package org.huiyin.rectification.tasks;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiyin.rectification.DemoDistrict.FOREIGN_SUPERVISOR;
import static org.huiyin.rectification.DemoDistrict.OFFICER;
import static org.huiyin.rectification.DemoDistrict.SUPERVISOR;

/** Orders are asked for of whoever can do the next step. */
@QuarkusTest
@WithRealParts
class OrderTaskComponentTest {

    @BeforeEach
    void knowTheDistrict() {
        DemoDistrict.tell();
    }

    @Test
    @DisplayName("SUP-2: an order is to be acknowledged, then to be corrected by its day, then to be checked")
    void asksForTheAnswerToAnOrder() {
        String order = Journey.order();
        Response issued = OFFICER.get("/v1/supervision-orders/" + order);
        assertThat(TaskList.about(OFFICER, order)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "ORDER_TO_ACKNOWLEDGE")
                .containsEntry("dueOn", issued.path("acknowledgeBy")));

        OFFICER.move("/v1/supervision-orders/" + order + "/acknowledgement");
        assertThat(TaskList.about(OFFICER, order)).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("kind", "ORDER_TO_CORRECT")
                .containsEntry("dueOn", issued.path("correctBy")));

        OFFICER.move("/v1/supervision-orders/" + order + "/correction", Map.of("report", "公示栏已更新"));
        assertThat(TaskList.about(OFFICER, order)).isEmpty();
        assertThat(TaskList.about(FOREIGN_SUPERVISOR, order)).isEmpty();
        assertThat(TaskList.kindsAbout(SUPERVISOR, order)).containsExactly("CORRECTION_TO_CHECK");

        SUPERVISOR.move("/v1/supervision-orders/" + order + "/correction-return", Map.of("reasons", "制度未建立"));
        assertThat(TaskList.kindsAbout(OFFICER, order)).containsExactly("ORDER_TO_CORRECT");
    }
}

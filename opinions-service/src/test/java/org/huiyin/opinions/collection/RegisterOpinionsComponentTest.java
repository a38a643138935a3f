package org.huiyin.opinions.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.Topics;
import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.events.Contracts;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** COL-6. */
@QuarkusTest
@WithRealParts
class RegisterOpinionsComponentTest {

    private static final Caller CLERK = new Caller("clerk", Set.of(), Optional.of(DemoDistrict.DISTRICT));

    @Inject
    RegisterOpinions registration;

    @Test
    void addsEachRowOfARegisterOnce() {
        // given
        UUID campaign = DemoDistrict.campaign();
        List<RegisterOpinions.Row> rows = rows(campaign, 1, 600);

        // when
        RegisterOpinions.Registered first = registration.register(CLERK, rows);
        RegisterOpinions.Registered again = registration.register(CLERK, rows(campaign, 599, 602));

        // then
        assertThat(first.added()).hasSize(600);
        assertThat(first.known()).isEmpty();
        assertThat(again.added()).containsExactly("row-601", "row-602");
        assertThat(again.known()).containsExactly("row-599", "row-600");
        Response found = DemoDistrict.sorter()
                .queryParam("campaign", campaign)
                .queryParam("text", "第602封")
                .get("/v1/opinions");
        assertThat(found.<List<String>>path("items.sourceId")).containsExactly("row-602");
        assertThat(found.<List<String>>path("items.replyDueOn")).containsExactly("2026-03-23");
        Awaitility.await().untilAsserted(() -> assertThat(EventTopics.readAll(Topics.OPINIONS))
                .filteredOn(event -> campaign.toString().equals(event.at("/data/opinion/campaignId").asText()))
                .hasSize(602)
                .allSatisfy(Contracts::assertMatches));
    }

    @Test
    void addsARowOnceThatStandsTwiceInOneList() {
        // given
        List<RegisterOpinions.Row> rows = new ArrayList<>(rows(DemoDistrict.campaign(), 1, 2));
        rows.add(rows.getFirst());

        // when
        RegisterOpinions.Registered registered = registration.register(CLERK, rows);

        // then
        assertThat(registered.added()).containsExactlyInAnyOrder("row-1", "row-2");
        assertThat(registered.known()).containsExactly("row-1");
    }

    @Test
    void refusesMoreThanAThousandRows() {
        List<RegisterOpinions.Row> rows = rows(UUID.randomUUID(), 1, 1_001);

        assertThatThrownBy(() -> registration.register(CLERK, rows)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RegisterOpinions.Row> rows(UUID campaign, int first, int last) {
        UUID importId = UUID.randomUUID();
        List<RegisterOpinions.Row> rows = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            String title = number % 2 == 0 ? null : "来信" + number;
            rows.add(new RegisterOpinions.Row(
                    OpinionMother.content(campaign, title, "这是第" + number + "封来信，说的是💡、\"引号\"和\\。"),
                    new Origin("letters", "row-" + number, importId)));
        }
        return rows;
    }
}

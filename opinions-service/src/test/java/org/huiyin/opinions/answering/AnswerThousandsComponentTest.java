package org.huiyin.opinions.answering;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: an answer for more opinions than are answered at once")
class AnswerThousandsComponentTest {

    @Inject
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    @DisplayName("SRT-5: who is told that there are more closes some each time")
    void asksForNoRepetitionThatWouldCloseNothing() {
        // given
        Given one = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(one.id()));
        copies(one.id(), GiveAnswers.MOST);
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("answersNeedApproval", true))
                .put("/v1/campaigns/" + campaign + "/answer-policy").then().statusCode(200);

        // when
        Response answered = answer(Map.of("problemId", problem, "text", "已修好。"));

        // then
        answered.then().statusCode(200)
                .body("closed", equalTo(0))
                .body("outcomes.outcome", everyItem(equalTo("NEEDS_APPROVAL")))
                .body("more", equalTo(false));
    }

    @Test
    @DisplayName("SRT-5: a draft for a problem answers all of it, however many portions that takes")
    void answersMoreThanAThousandByOneDraft() {
        // given
        Given one = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(one.id()));
        copies(one.id(), GiveAnswers.MOST + 1);
        String draft = drafted(problem);

        // when
        Response published = DemoDistrict.sorter().post("/v1/answer-drafts/" + draft + "/publication");

        // then
        published.then().statusCode(200)
                .body("draft.state", equalTo("PUBLISHED"))
                .body("outcomes", hasSize(GiveAnswers.MOST + 2))
                .body("outcomes.outcome", everyItem(equalTo("ANSWERED")));
        assertThat(openOf(problem)).isZero();
    }

    @Test
    @DisplayName("SRT-5: a draft that cannot answer all stays a draft")
    void refusesADraftForMoreThanAreAnsweredAtOnce() {
        // given
        Given one = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(one.id()));
        copies(one.id(), PassDraft.MOST_AT_ONCE);
        String draft = drafted(problem);

        // when
        Response published = DemoDistrict.sorter().post("/v1/answer-drafts/" + draft + "/publication");

        // then
        published.then().statusCode(409).body("code", equalTo("too-many-to-answer"));
        DemoDistrict.sorter().get("/v1/answer-drafts/" + draft).then().body("state", equalTo("DRAFTED"));
        assertThat(openOf(problem)).isEqualTo(PassDraft.MOST_AT_ONCE + 1);
    }

    @Test
    void answersAThousandAndSaysThatThereAreMore() {
        // given
        UUID problem = ManyLetters.inOneProblem(campaign, 1_001);

        // when
        Response first = answer(Map.of("problemId", problem, "text", "已修好。"));
        Response rest = answer(Map.of("problemId", problem, "text", "已修好。"));

        // then
        first.then().statusCode(200).body("closed", equalTo(1_000)).body("more", equalTo(true));
        rest.then().statusCode(200).body("closed", equalTo(1)).body("more", equalTo(false));
    }

    private static String drafted(UUID problem) {
        return DemoDistrict.sorter().body(Map.of("problemId", problem, "text", "已修好。")).post("/v1/answer-drafts")
                .then().statusCode(201).extract().path("id");
    }

    private void copies(UUID opinion, int count) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into opinion (id, campaign_id, organization_code, channel, respondent, direction, target, text,
                                             received_on, reply_due_on, reply_working_days, state, category_code, problem_ids,
                                             changed_at)
                        select gen_random_uuid(), campaign_id, organization_code, channel, respondent, direction, target, text,
                               received_on, reply_due_on, reply_working_days, state, category_code, problem_ids, changed_at
                        from opinion cross join generate_series(1, :count) n where id = :id""")
                .setParameter("count", count)
                .setParameter("id", opinion)
                .executeUpdate());
    }

    private long openOf(UUID problem) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) entities.createNativeQuery(
                        "select count(*) from opinion where problem_ids @> array[:problem] and closed_on is null",
                        Long.class)
                .setParameter("problem", problem)
                .getSingleResult());
    }

    private static Response answer(Map<String, Object> request) {
        return DemoDistrict.sorter().body(request).post("/v1/opinions/answers");
    }
}

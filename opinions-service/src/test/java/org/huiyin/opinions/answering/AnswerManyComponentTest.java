package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.Origin;
import org.huiyin.opinions.collection.RegisterOpinions;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;
import org.huiyin.testkit.events.EventTopics;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@WithRealParts
@DisplayName("SRT-5: one answer for many")
class AnswerManyComponentTest {

    @Inject
    RegisterOpinions registration;

    @Inject
    EntityManager entities;

    private UUID campaign;

    @BeforeEach
    void launch() {
        campaign = DemoDistrict.campaign();
    }

    @Test
    void isReadByEachGiverUnderTheOwnReceipt() {
        // given
        List<Given> given = IntStream.range(0, 3).mapToObj(one -> Given.in(campaign)).toList();

        // when
        Response answered = answer(Map.of("opinionIds", Given.idsOf(given), "text", "路灯已修好。"));

        // then
        answered.then().statusCode(200)
                .body("closed", equalTo(3))
                .body("more", equalTo(false))
                .body("outcomes.outcome", everyItem(equalTo("ANSWERED")));
        given.forEach(one -> one.seen().body("state", equalTo("ANSWERED")).body("answers.text", contains("路灯已修好。")));
        Awaitility.await().untilAsserted(() -> assertThat(given).allSatisfy(
                one -> assertThat(EventTopics.read(EventCatalogue.OPINION_ANSWERED, one.id())).hasSize(1)));
    }

    @Test
    void tellsForEachWhyItWasNotAnswered() {
        // given
        Given open = Given.in(campaign);
        Given closed = Given.in(campaign);
        DemoDistrict.sorter().body(Map.of("text", "此前")).post("/v1/opinions/" + closed.id() + "/answer");
        Map<String, Object> ofTown = DemoDistrict.opinion(campaign);
        ofTown.put("organizationCode", DemoDistrict.TOWN);
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        UUID unknown = UUID.randomUUID();
        UUID guarded = DemoDistrict.campaign();
        DemoDistrict.admin().header("If-Match", "*").body(Map.of("answersNeedApproval", true))
                .put("/v1/campaigns/" + guarded + "/answer-policy").then().statusCode(200);
        List<UUID> ids = List.of(
                open.id(), closed.id(), Given.of(ofTown).id(), Given.of(aboutMember).id(), unknown, Given.in(guarded).id(), open.id());

        // when
        Response answered = DemoDistrict.officer(DemoDistrict.UNIT).body(Map.of("opinionIds", ids, "text", "已修好。"))
                .post("/v1/opinions/answers");

        // then
        answered.then().statusCode(200)
                .body("closed", equalTo(1))
                .body("outcomes.outcome",
                        contains("ANSWERED", "CLOSED_ALREADY", "FOREIGN", "ABOUT_PERSON", "UNKNOWN", "NEEDS_APPROVAL"));
        closed.seen().body("answers.text", contains("此前"));
    }

    @Test
    void answersTheOpenOpinionsThatStandInAProblem() {
        // given
        Given standing = Given.in(campaign);
        Given takenOut = Given.in(campaign);
        Given elsewhere = Given.in(campaign);
        UUID problem = DemoDistrict.problem(campaign, List.of(standing.id(), takenOut.id()));
        DemoDistrict.sorter().delete("/v1/problems/" + problem + "/opinions/" + takenOut.id()).then().statusCode(200);

        // when
        Response answered = answer(Map.of("problemId", problem, "text", "已修好。"));

        // then
        answered.then().statusCode(200).body("outcomes.opinionId", contains(standing.id().toString()));
        takenOut.seen().body("answers", empty());
        elsewhere.seen().body("answers", empty());
        answer(Map.of("problemId", problem, "text", "已修好。")).then().statusCode(200).body("outcomes", empty());
    }

    @Test
    @DisplayName("SRT-4: an organization answers what is about its team, and learns of nothing else in the problem")
    void namesNoOpinionAboutAPersonToAnOrganization() {
        // given
        Given aboutTeam = Given.in(campaign);
        Map<String, Object> aboutMember = DemoDistrict.opinion(campaign);
        aboutMember.put("target", "UNIT_TEAM_MEMBER");
        Map<String, Object> ofTown = DemoDistrict.opinion(campaign);
        ofTown.put("organizationCode", DemoDistrict.TOWN);
        UUID problem = DemoDistrict.problem(
                campaign, List.of(Given.of(aboutMember).id(), aboutTeam.id(), Given.of(ofTown).id()));
        Map<String, Object> request = Map.of("problemId", problem, "text", "已修好。");

        // when
        Response notAssigned = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/opinions/answers");
        Response notDrafted = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/answer-drafts");
        DemoDistrict.sorter().body(Map.of("organizationCode", DemoDistrict.UNIT)).post("/v1/problems/" + problem + "/assignment")
                .then().statusCode(200);
        Response others = DemoDistrict.officer(DemoDistrict.TOWN).body(request).post("/v1/opinions/answers");
        Response answered = DemoDistrict.officer(DemoDistrict.UNIT).body(request).post("/v1/opinions/answers");

        // then
        notAssigned.then().statusCode(403).body("code", equalTo("foreign-organization"));
        notDrafted.then().statusCode(403).body("code", equalTo("foreign-organization"));
        others.then().statusCode(403).body("code", equalTo("foreign-organization"));
        answered.then().statusCode(200)
                .body("outcomes.opinionId", contains(aboutTeam.id().toString()))
                .body("outcomes.outcome", contains("ANSWERED"));
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
        UUID problem = DemoDistrict.problem(campaign, List.of());
        List<String> ids = registered(1_001);
        for (int first = 0; first < ids.size(); first += 400) {
            DemoDistrict.sorter()
                    .body(Map.of("opinionIds", ids.subList(first, Math.min(first + 400, ids.size()))))
                    .post("/v1/problems/" + problem + "/opinions")
                    .then()
                    .statusCode(200);
        }

        // when
        Response first = answer(Map.of("problemId", problem, "text", "已修好。"));
        Response rest = answer(Map.of("problemId", problem, "text", "已修好。"));

        // then
        first.then().statusCode(200).body("closed", equalTo(1_000)).body("more", equalTo(true));
        rest.then().statusCode(200).body("closed", equalTo(1)).body("more", equalTo(false));
    }

    @Test
    void declinesDuplicatesWithOneReason() {
        // given
        List<Given> given = List.of(Given.in(campaign), Given.in(campaign));

        // when
        Response declined = DemoDistrict.sorter()
                .body(Map.of("opinionIds", Given.idsOf(given), "reason", "DUPLICATE", "text", "同一事项已答复。"))
                .post("/v1/opinions/declines");

        // then
        declined.then().statusCode(200).body("outcomes.outcome", contains("DECLINED", "DECLINED"));
        given.forEach(one -> one.seen()
                .body("state", equalTo("DECLINED"))
                .body("decline.reason", equalTo("DUPLICATE"))
                .body("decline.text", equalTo("同一事项已答复。")));
    }

    @Test
    void hasOneEffectUnderOneIdempotencyKey() {
        // given
        Given one = Given.in(campaign);
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Map.of("opinionIds", List.of(one.id()), "text", "已修好。");

        // when
        Response first = DemoDistrict.sorter().header("Idempotency-Key", key).body(request).post("/v1/opinions/answers");
        Response again = DemoDistrict.sorter().header("Idempotency-Key", key).body(request).post("/v1/opinions/answers");

        // then
        assertThat(again.asString()).isEqualTo(first.asString());
        one.seen().body("answers", hasSize(1));
    }

    @Test
    void refusesNoneTooManyAndBothWays() {
        List<UUID> tooMany = new ArrayList<>();
        IntStream.range(0, 1_001).forEach(one -> tooMany.add(UUID.randomUUID()));
        answer(Map.of("opinionIds", tooMany, "text", "好")).then().statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        answer(Map.of("opinionIds", List.of(), "text", "好")).then().statusCode(400);
        answer(Map.of("text", "好")).then().statusCode(400).body("errors[0].pointer", equalTo("/opinionIds"));
        answer(Map.of("opinionIds", List.of(UUID.randomUUID()), "problemId", UUID.randomUUID(), "text", "好")).then().statusCode(400);
        answer(Map.of("opinionIds", List.of("a"), "text", "好")).then().statusCode(400);
        answer(Map.of("opinionIds", List.of(UUID.randomUUID()), "text", "a\u0000b")).then().statusCode(400);
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
                        "select count(*) from opinion where problem_ids @> array[:problem] and closed_on is null", Long.class)
                .setParameter("problem", problem)
                .getSingleResult());
    }

    private List<String> registered(int count) {
        UUID importId = UUID.randomUUID();
        List<RegisterOpinions.Row> rows = IntStream.range(0, count)
                .mapToObj(number -> new RegisterOpinions.Row(
                        new OpinionContent(
                                campaign, DemoDistrict.UNIT, Target.UNIT_TEAM, Channel.LETTER, Respondent.RESIDENT, Direction.REVERSE,
                                null, "第" + number + "封来信", LocalDate.of(2026, 3, 2), null, null),
                        new Origin("letters", importId + "-" + number, importId)))
                .toList();
        Caller clerk = new Caller("clerk", Set.of(), Optional.empty());
        for (int first = 0; first < count; first += RegisterOpinions.MOST_ROWS) {
            registration.register(clerk, rows.subList(first, Math.min(first + RegisterOpinions.MOST_ROWS, count)));
        }
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select cast(id as text) from opinion where import_id = :import", String.class)
                .setParameter("import", importId)
                .getResultList());
    }

    private static Response answer(Map<String, Object> request) {
        return DemoDistrict.sorter().body(request).post("/v1/opinions/answers");
    }
}

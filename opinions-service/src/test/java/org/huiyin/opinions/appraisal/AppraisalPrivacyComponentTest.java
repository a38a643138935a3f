package org.huiyin.opinions.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.EveryTable;
import org.huiyin.testkit.access.ReadEverything;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * APP-1: only the member, the branch and the office see an appraisal: each role × own and foreign branch × the member
 * or not.
 */
@QuarkusTest
@WithRealParts
class AppraisalPrivacyComponentTest {

    private static final List<String> ROLES =
            List.of("collector", "sorter", "officer", "supervisor", "leader", "auditor", "admin");

    private final String words = "words-" + UUID.randomUUID();
    private final String measures = "measures-" + UUID.randomUUID();

    @Inject
    EntityManager entities;

    private AppraisalFixture branch;
    private String location;

    @BeforeEach
    void appraise() {
        branch = new AppraisalFixture();
        location = branch.acknowledged("UNQUALIFIED", words);
        branch.officer().body(branch.helpPlan(measures)).post(location + "/help-plan").then().statusCode(201);
    }

    @Test
    @DisplayName("APP-1: the matrix of role, branch and person")
    void isReadByTheMemberTheBranchAndTheOfficeAlone() {
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            for (String organization : List.of(branch.district.branch, branch.district.unit, DemoDistrict.TOWN)) {
                for (String user : List.of(branch.account, "somebody-else")) {
                    boolean isOfBranch = role.equals("officer") && organization.equals(branch.district.branch);
                    boolean mayRead = user.equals(branch.account) || isOfBranch || role.equals("sorter");
                    String token = Tokens.of(user, organization, role);
                    for (String path : List.of(location, location + "/help-plan")) {
                        int status = DemoDistrict.as(token).get(path).statusCode();
                        if (status != (mayRead ? 200 : 403)) {
                            wrong.add("%s by %s of %s as %s: %d".formatted(path, role, organization, user, status));
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("APP-1: nobody but the branch's officers moves it, and the member alone acknowledges it")
    void isMovedByTheBranchAlone() {
        List<String> wrong = new ArrayList<>();
        Map<String, Object> correction = Map.of(
                "reason", "更正", "grade", "QUALIFIED", "opinions", AppraisalFixture.opinions("更正"));
        for (String role : ROLES) {
            for (String organization : List.of(branch.district.branch, branch.district.unit)) {
                boolean isOfBranch = role.equals("officer") && organization.equals(branch.district.branch);
                String token = Tokens.of("somebody-else", organization, role);
                int acknowledged =
                        DemoDistrict.as(token).body(Map.of()).post(location + "/acknowledgement").statusCode();
                int corrected = isOfBranch
                        ? 403
                        : DemoDistrict.as(token).body(correction).post(location + "/corrections").statusCode();
                // The member, who may be an officer of the branch, does not correct the own appraisal (TRU-4).
                int byMember = DemoDistrict.as(Tokens.of(branch.account, organization, role))
                        .body(correction).post(location + "/corrections").statusCode();
                if (acknowledged != 403 || corrected != 403 || byMember != 403) {
                    wrong.add("%s of %s: %d %d %d".formatted(role, organization, acknowledged, corrected, byMember));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("APP-1: no list, search or lookup tells a word of it to anyone else, auditors among them")
    void isInNoOtherAnswer() {
        for (String role : List.of("collector", "supervisor", "leader", "auditor", "admin")) {
            String seen = everything(() -> DemoDistrict.as(Tokens.of("somebody-else", branch.district.branch, role)));
            assertThat(seen).as(role).doesNotContain(words, measures, "UNQUALIFIED");
        }
        assertThat(everything(() -> DemoDistrict.officer(branch.district.unit))).doesNotContain(words, measures);
        assertThat(everything(() -> branch.officer())).contains(words, measures);
    }

    @Test
    @DisplayName("APP-1, TRU-3: the change log tells who did what and when, and not a word")
    void leavesNoWordInTheDatabase() {
        List<String> actions = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select actor || ' ' || action from change_log where aggregate_id = :id order by id",
                        String.class)
                .setParameter("id", location.substring(location.lastIndexOf('/') + 1))
                .getResultList());

        assertThat(actions).containsExactly(
                "branch-officer write-appraisal",
                "branch-officer show-appraisal",
                branch.account + " acknowledge-appraisal",
                "branch-officer start-help-plan");
        assertThat(EveryTable.holding(words)).isEmpty();
        assertThat(EveryTable.holding(measures)).isEmpty();
        assertThat(EveryTable.holding("UNQUALIFIED")).isEmpty();
    }

    @Test
    @DisplayName("APP-1, TRU-3: the change log names neither the appraised nor the grade, nor who gets help")
    void isNobodysInTheChangeLog() {
        assertThat(logOf("appraisal"))
                .contains("write-appraisal", "memberId", "withheld")
                .doesNotContain(branch.memberId, "UNQUALIFIED");
        assertThat(logOf("help-plan"))
                .contains("start-help-plan", "withheld")
                .doesNotContain(branch.memberId, "UNQUALIFIED", "\"after\"");
    }

    private String logOf(String aggregateType) {
        return DemoDistrict.as(Tokens.forRole("auditor", DemoDistrict.DISTRICT))
                .queryParam("aggregateType", aggregateType)
                .queryParam("aggregateId", location.substring(location.lastIndexOf('/') + 1))
                .get("/v1/changes/opinions-service").then().statusCode(200).extract().asString();
    }

    private String everything(Supplier<RequestSpecification> caller) {
        StringBuilder seen = new StringBuilder();
        ReadEverything.as(
                        "opinions-service",
                        caller,
                        List.of(location.substring(location.lastIndexOf('/') + 1), branch.memberId),
                        Map.of("organization", branch.district.branch, "text", words.substring(0, 20)))
                .stream()
                .filter(reading -> !reading.request().contains("/code-lists/"))
                .forEach(reading -> seen.append(reading.body()));
        return seen.toString();
    }
}

package org.huiyin.opinions.appraisal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.PersonsDistrict;
import org.huiyin.testkit.identity.Tokens;

/** A branch with a member who has an account, and what is done about an appraisal of that member. */
final class AppraisalFixture {

    final PersonsDistrict district = new PersonsDistrict();
    final String account = "member-" + district.root;
    final String memberId = district.member("n-" + UUID.randomUUID(), account);

    RequestSpecification officer() {
        return DemoDistrict.as(Tokens.of("branch-officer", district.branch, "officer"));
    }

    RequestSpecification member() {
        return PersonsDistrict.person(account);
    }

    Response write(String grade, String words) {
        return officer().body(Map.of(
                        "campaignId", district.campaign, "memberId", memberId, "grade", grade,
                        "opinions", opinions(words)))
                .post("/v1/appraisals");
    }

    static List<Map<String, String>> opinions(String words) {
        return List.of(
                Map.of("source", "SELF", "words", "自评：" + words),
                Map.of("source", "ORGANIZATION", "words", "组织评定：" + words));
    }

    /** Written, shown; where it is. */
    String shown(String grade, String words) {
        String location = write(grade, words).then().statusCode(201).extract().header("Location");
        officer().post(location + "/showing").then().statusCode(200);
        return location;
    }

    /** Written, shown, acknowledged; where it is. */
    String acknowledged(String grade, String words) {
        String location = shown(grade, words);
        member().body(Map.of("remark", "同意：" + words)).post(location + "/acknowledgement").then().statusCode(200);
        return location;
    }

    Map<String, Object> helpPlan(String measures) {
        return Map.of(
                "measures", measures,
                "mentorNumbers", List.of(mentorNumber()),
                "reviewDays", List.of("2026-12-31", "2026-06-30"));
    }

    private String mentorNumber() {
        String number = "mentor-" + UUID.randomUUID();
        district.member(number, null);
        return number;
    }
}

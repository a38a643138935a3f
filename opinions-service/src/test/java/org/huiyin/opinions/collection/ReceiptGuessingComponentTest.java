package org.huiyin.opinions.collection;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.opinions.DemoDistrict;
import org.huiyin.testkit.metrics.Scrape;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
@WithRealParts
@TestProfile(ReceiptGuessingComponentTest.FewMayBeWrong.class)
@DisplayName("COL-5: guessing receipts is slowed at every door")
class ReceiptGuessingComponentTest {

    /** Three may be wrong, and nobody waits: whoever would is sent away. */
    public static class FewMayBeWrong implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("huiyin.receipts.calm-wrong-per-minute", "3", "huiyin.receipts.slow-places", "0");
        }
    }

    @Test
    void sendsRightAndWrongAwayAlikeOnceTooManyWereWrong() {
        // given
        Response submitted = DemoDistrict.anyone().body(DemoDistrict.opinion(DemoDistrict.campaign()))
                .post("/v1/opinions");
        String receipt = submitted.path("receipt");
        for (int malformed = 0; malformed < 5; malformed++) {
            inquire("not-a-receipt").then().statusCode(404);
        }
        inquire(receipt).then().statusCode(200);

        // when
        inquire("0000000000000001").then().statusCode(404).body("code", equalTo("receipt-not-found"));
        reply("0000000000000002").then().statusCode(404);
        erase("0000000000000003").then().statusCode(404);
        // A little is forgotten between two requests: the fourth makes up for it.
        inquire("0000000000000005").then().statusCode(404);

        // then
        refused(inquire("0000000000000004"));
        refused(inquire(receipt));
        refused(reply(receipt));
        refused(erase(receipt));
        assertThat(Scrape.ofThisService().text()).contains("huiyin_receipts_wrong_total").doesNotContain(receipt);
    }

    private static void refused(Response response) {
        response.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("too-many-requests"))
                .body("detail", notNullValue());
    }

    private static Response inquire(String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/inquiries");
    }

    private static Response reply(String receipt) {
        return DemoDistrict.anyone()
                .body(Map.of("receipt", receipt, "questionId", "019ab000-0000-7000-8000-000000000001", "text", "我猜"))
                .post("/v1/receipts/replies");
    }

    private static Response erase(String receipt) {
        return DemoDistrict.anyone().body(Map.of("receipt", receipt)).post("/v1/receipts/giver-erasures");
    }
}

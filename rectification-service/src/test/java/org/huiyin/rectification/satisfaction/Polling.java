package org.huiyin.rectification.satisfaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.Client;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;

/** What is done with surveys, over and over. */
final class Polling {

    static final Map<String, String> REASON = Map.of("reason", "到场代表不足");

    private Polling() {}

    /** Opens a survey of a published result. */
    static String survey(Map<String, Object> changes) {
        return surveyOf(Journey.resultPublished(DemoDistrict.campaign()), changes);
    }

    static String surveyOf(String item, Map<String, Object> changes) {
        return DemoDistrict.SUPERVISOR.move("/v1/surveys", Journey.surveyRequest(item, changes)).path("id");
    }

    static Response ballot(String survey, String code) {
        return ballot(survey, code, "SATISFIED", null);
    }

    static Response ballot(String survey, String code, String choice, @Nullable String remark) {
        Map<String, String> ballot = new HashMap<>(Map.of("code", code, "choice", choice));
        if (remark != null) {
            ballot.put("remark", remark);
        }
        return Client.PUBLIC.post("/v1/surveys/" + survey + "/ballots", ballot);
    }

    /** So many ballots of each kind. */
    static void vote(String survey, int satisfied, int fairlySatisfied, int dissatisfied) {
        List<String> codes = Journey.codes(survey, satisfied + fairlySatisfied + dissatisfied);
        for (int index = 0; index < codes.size(); index++) {
            String choice = index < satisfied
                    ? "SATISFIED"
                    : index < satisfied + fairlySatisfied ? "FAIRLY_SATISFIED" : "DISSATISFIED";
            DemoDistrict.SUPERVISOR.must(ballot(survey, codes.get(index), choice, null));
        }
    }

    static Response close(String survey) {
        return DemoDistrict.SUPERVISOR.post("/v1/surveys/" + survey + "/closing", Map.of());
    }

    static Response abandon(String survey) {
        return DemoDistrict.SUPERVISOR.post("/v1/surveys/" + survey + "/abandonment", REASON);
    }

    /** As if it had ended yesterday. */
    static void letLastDayPass(String survey) {
        Database.execute("update survey set last_day = date '%s' where id = '%s'"
                .formatted(Journey.today().minusDays(1), Journey.uuid(survey)));
    }

    /** Too few voted until its last day. */
    static Response extend(String survey) {
        letLastDayPass(survey);
        return DemoDistrict.SUPERVISOR.must(close(survey));
    }

    static Response get(String survey) {
        return DemoDistrict.SUPERVISOR.get("/v1/surveys/" + survey);
    }

    static long ballots(String survey) {
        return Database.count("select count(*) from ballot where survey_id = ?", Journey.uuid(survey));
    }
}

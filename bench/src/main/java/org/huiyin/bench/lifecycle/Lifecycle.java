package org.huiyin.bench.lifecycle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.bench.intake.SuiteIntake;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.HttpConnection;
import org.huiyin.bench.load.HttpConnection.Reply;
import org.huiyin.bench.load.NotAccepted;
import org.huiyin.bench.load.Requests;
import org.huiyin.bench.stack.BenchStack;

/** From an opinion to a verified commitment, with everybody who has a part in it. */
public final class Lifecycle implements ClosedLoop.Worker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 5;

    private final BenchStack stack;
    private final HttpConnection opinions;
    private final HttpConnection rectification;
    private final String sorter;
    private final String officer;
    private final String supervisor;
    private int number;

    public Lifecycle(BenchStack stack, int worker) throws IOException {
        this.stack = stack;
        this.opinions = new HttpConnection(stack.parts().opinions().address());
        this.rectification = new HttpConnection(stack.parts().rectification().address());
        this.sorter = stack.token("sorter");
        this.officer = stack.token("officer");
        this.supervisor = stack.token("supervisor");
        this.number = worker * 97;
    }

    @Override
    public void work() throws IOException, InterruptedException {
        String opinion = post(opinions, "", "/v1/opinions", SuiteIntake.body(stack, number++), "opinionId");
        String problem = post(opinions, sorter, "/v1/problems", """
                {"campaignId":"%s","title":"演示一路路灯损坏","description":"居民反映路灯长期损坏。",\
                "categoryCode":"SOCIAL_DEVELOPMENT","prominence":"VITAL_INTERESTS","opinionIds":["%s"]}"""
                .formatted(stack.campaign(), opinion), "id");
        post(opinions, sorter, "/v1/problems/" + problem + "/assignment",
                "{\"organizationCode\":\"%s\"}".formatted(BenchStack.UNIT), "id");
        awaitAssigned(problem);
        Commitment commitment = preparePlan("\"" + problem + "\"");
        adopt(commitment.plan());
        String item = "/v1/items/" + commitment.item();
        post(rectification, officer, item + "/progress", "{\"percent\":50,\"note\":\"灯具已到货。\"}", "id");
        post(rectification, officer, item + "/completion",
                "{\"summary\":\"全部更换完毕。\",\"evidence\":[{\"title\":\"验收单\",\"reference\":\"档案-1\"}]}", "id");
        NotAccepted.unlessSuccess("POST " + item + "/verification", rectification.send(Requests.postOnAnyVersion(
                item + "/verification", supervisor, "{\"note\":\"夜间核查，全部亮灯。\"}")));
    }

    /** A plan that only waits for its adoption, and its only item. */
    public record Commitment(String plan, String item) {}

    /** @param problems the ids of assigned problems in quotation marks, by commas; empty for an item without */
    public Commitment preparePlan(String problems) throws IOException {
        String plan = post(rectification, officer, "/v1/plans", """
                {"campaignId":"%s","organizationCode":"%s","subject":"TEAM","subjectName":"%s","title":"整改方案"}"""
                .formatted(stack.campaign(), BenchStack.UNIT, UUID.randomUUID()), "id");
        String item = post(rectification, officer, "/v1/plans/" + plan + "/items", """
                {"problem":"演示一路路灯损坏","problemIds":[%s],"goal":"亮灯率达到98%%以上","measures":["更换损坏灯具"],\
                "deadline":"%s","track":"TIME_LIMITED","priority":true,"priorityReasons":["MOST_DISSATISFIED"],
                "responsible":"分管副局长"}"""
                .formatted(problems, stack.today().plusDays(30)), "id");
        post(rectification, officer, "/v1/plans/" + plan + "/submission", "{}", "id");
        post(rectification, supervisor, "/v1/plans/" + plan + "/endorsement", """
                {"version":1,"plan":{"realistic":true,"focused":true,"measuresAdequate":true},\
                "items":[{"itemId":"%s","realistic":true,"focused":true,"measuresAdequate":true}]}""".formatted(item), "id");
        post(rectification, officer, "/v1/plans/" + plan + "/consultation", "{}", "id");
        return new Commitment(plan, item);
    }

    /** Publishes the plan's commitments. */
    public void adopt(String plan) throws IOException {
        post(rectification, officer, "/v1/plans/" + plan + "/adoption", "{}", "id");
    }

    /** The problem travels to rectification-service by event; it is looked for where a client would look for it. */
    private void awaitAssigned(String problem) throws IOException, InterruptedException {
        UUID id = UUID.fromString(problem);
        String before = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1).toString();
        // The page that begins behind the id before: a short one, however many problems there are by now.
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(before.getBytes(StandardCharsets.UTF_8));
        byte[] request = Requests.get("/v1/assigned-problems?limit=1&cursor=" + cursor, officer);
        long end = System.nanoTime() + MOST.toNanos();
        while (!NotAccepted.unlessSuccess("GET /v1/assigned-problems", rectification.send(request)).text().contains(problem)) {
            if (System.nanoTime() > end) {
                throw new IOException("The problem did not reach rectification-service: " + problem);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static String post(HttpConnection connection, String token, String path, String body, String field)
            throws IOException {
        Reply reply = NotAccepted.unlessSuccess("POST " + path, connection.send(Requests.post(path, token, body)));
        JsonNode answer = JSON.readTree(reply.body());
        return answer.path(field).asText();
    }

    @Override
    public void close() throws IOException {
        opinions.close();
        rectification.close();
    }
}

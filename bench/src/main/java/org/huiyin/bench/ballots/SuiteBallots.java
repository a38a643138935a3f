package org.huiyin.bench.ballots;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.fasterxml.jackson.databind.JsonNode;

import org.huiyin.bench.lifecycle.Lifecycle;
import org.huiyin.bench.load.ClosedLoop;
import org.huiyin.bench.load.HttpConnection;
import org.huiyin.bench.load.NotAccepted;
import org.huiyin.bench.load.Requests;
import org.huiyin.bench.stack.BenchStack;

/** Residents who cast one ballot after another through the real endpoint, each with a code of its own. */
final class SuiteBallots {

    private static final int CODES_AT_ONCE = 5_000;
    private static final List<String> CHOICES = List.of("SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED");

    private final BenchStack stack;
    private final String survey;
    private final String path;
    private final Queue<byte[]> requests = new ConcurrentLinkedQueue<>();

    private SuiteBallots(BenchStack stack, String survey) {
        this.stack = stack;
        this.survey = survey;
        this.path = "/v1/surveys/" + survey;
    }

    /** Brings a commitment to its result, and opens a survey on it. */
    static SuiteBallots open(BenchStack stack) throws Exception {
        try (Lifecycle lifecycle = new Lifecycle(stack, 0)) {
            Lifecycle.Commitment commitment = lifecycle.preparePlan("");
            lifecycle.adopt(commitment.plan());
            String item = "/v1/items/" + commitment.item();
            stack.client().as("officer").post(item + "/progress", Map.of("percent", 50, "note", "灯具已到货。"));
            stack.client().as("officer").post(item + "/completion", Map.of(
                    "summary", "全部更换完毕。", "evidence", List.of(Map.of("title", "验收单", "reference", "档案-1"))));
            stack.client().as("supervisor").post(item + "/verification", "*", Map.of("note", "夜间核查，全部亮灯。"));
            stack.client().as("officer").post(item + "/result", Map.of("text", "路灯已全部更换。"));
            return new SuiteBallots(stack, stack.client().as("supervisor").post("/v1/surveys", Map.of(
                    "commitmentId", commitment.item(), "method", "OPEN", "title", "路灯整改满意度测评")).text("/id"));
        }
    }

    String survey() {
        return survey;
    }

    /** Has codes made until so many are there; each is good for one ballot. */
    void provide(int ballots) {
        Queue<byte[]> made = new ArrayDeque<>();
        while (requests.size() + made.size() < ballots) {
            JsonNode codes = stack.client().as("supervisor")
                    .post(path + "/ballot-codes", Map.of("count", CODES_AT_ONCE)).body().at("/codes");
            codes.forEach(code -> made.add(request(code.asText(), CHOICES.get(made.size() % CHOICES.size()))));
        }
        requests.addAll(made);
    }

    private byte[] request(String code, String choice) {
        return Requests.post(path + "/ballots", "", "{\"code\":\"%s\",\"choice\":\"%s\"}".formatted(code, choice));
    }

    ClosedLoop.Worker voter() throws IOException {
        HttpConnection connection = new HttpConnection(stack.parts().rectification().address());
        return new ClosedLoop.Worker() {

            @Override
            public void work() throws IOException {
                byte[] request = requests.poll();
                if (request == null) {
                    throw new IOException("More ballots than codes: the round was faster than foreseen");
                }
                NotAccepted.unlessSuccess("POST " + path + "/ballots", connection.send(request));
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }
}

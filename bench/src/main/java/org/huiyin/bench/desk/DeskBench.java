package org.huiyin.bench.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.HdrHistogram.Histogram;

import org.huiyin.bench.figures.Row;
import org.huiyin.bench.figures.Section;
import org.huiyin.bench.figures.Target;
import org.huiyin.bench.load.LoadResult;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.RegisterLetters;

/** (g) How long the sorting desk's list takes with ten thousand opinions, and with very many. */
public final class DeskBench {

    private static final double TARGET = 3;
    private static final int FEW = 10_000;
    private static final int WARM_UP = 200;

    private final BenchStack stack;
    private final int many;
    private final int requests;
    private long answers;
    private long errors;
    private String firstError = "";

    /** @param requests of each kind that are measured */
    public DeskBench(BenchStack stack, int many, int requests) {
        this.stack = stack;
        this.many = many;
        this.requests = requests;
    }

    /** Empties the opinions and loads its own. */
    public Section run() throws Exception {
        load(FEW);
        // Twice, and the second counts: the code is then as warm with few as it will be with many.
        measure();
        Map<String, Histogram> few = measure();
        load(many);
        Map<String, Histogram> most = measure();
        List<Row> rows = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (Map.Entry<String, Histogram> kind : few.entrySet()) {
            Histogram loaded = most.get(kind.getKey());
            double ratio = (double) loaded.getValueAtPercentile(99) / kind.getValue().getValueAtPercentile(99);
            rows.add(row(kind.getKey(), FEW, kind.getValue(), ""));
            rows.add(row(kind.getKey(), many, loaded, "p99 %.1f times that with %,d".formatted(ratio, FEW)));
            targets.add(Target.below("(g) p99 of %s, beside that with %,d opinions,".formatted(kind.getKey(), FEW), "times", TARGET, ratio));
        }
        String settings = ("%,d requests of each kind in turns on one connection, 50 opinions a page, as a sorter; opinions of a year in every "
                + "state. The words stand in about 210, 10 and 0.1 of a thousand letters; indexes are new and statistics gathered. Answers in ms.")
                .formatted(requests);
        return new Section("(g) Sorting desk", settings, rows, targets, answers, errors, firstError);
    }

    private static Row row(String kind, int opinions, Histogram micros, String compared) {
        return new Row("%s, %,d opinions, p50 · p99".formatted(kind, opinions),
                millis(micros, 50) + " · " + millis(micros, 99),
                "%s – %s".formatted(millis(micros, 0), millis(micros, 100)), compared);
    }

    private static String millis(Histogram micros, double percentile) {
        return Row.shown(micros.getValueAtPercentile(percentile) / 1e3);
    }

    private void load(int opinions) throws SQLException {
        stack.tell("desk", "loading %,d opinions".formatted(opinions));
        new DeskRows(stack).fill(opinions);
    }

    private Map<String, Histogram> measure() throws SQLException, IOException, InterruptedException {
        Map<String, Histogram> times = new LinkedHashMap<>();
        Map<String, String> paths = paths();
        paths.keySet().forEach(kind -> times.put(kind, LoadResult.histogram()));
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int number = -WARM_UP; number < requests; number++) {
                for (Map.Entry<String, String> kind : paths.entrySet()) {
                    HttpRequest request =
                            HttpRequest.newBuilder(stack.parts().opinions().address().resolve(kind.getValue()))
                            .header("Authorization", "Bearer " + stack.token("sorter"))
                            .build();
                    long begin = System.nanoTime();
                    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    long took = (System.nanoTime() - begin) / 1_000;
                    if (number >= 0) {
                        count(answer);
                        times.get(kind.getKey()).recordValue(took);
                    }
                }
            }
        }
        times.forEach((kind, micros) -> stack.tell("desk", "%s: p50 %s ms, p99 %s ms".formatted(kind, millis(micros, 50), millis(micros, 99))));
        return times;
    }

    private void count(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            answers++;
        } else {
            errors++;
            firstError = firstError.isEmpty() ? answer.statusCode() + " " + answer.body() : firstError;
        }
    }

    private Map<String, String> paths() throws SQLException {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("first page", "/v1/opinions");
        paths.put("filtered page", "/v1/opinions?state=SORTED&category=PUBLIC_ORDER&channel=HOTLINE");
        paths.put("page of a unit", "/v1/opinions?organization=" + BenchStack.UNIT + "&state=RECEIVED");
        paths.put("overdue page", "/v1/opinions?overdue=true");
        paths.put("last page", "/v1/opinions?cursor=" + beforeTheLastPage());
        paths.put("frequent word", search(RegisterLetters.FREQUENT));
        paths.put("middling word", search(RegisterLetters.MIDDLING));
        paths.put("rare word", search(RegisterLetters.RARE));
        paths.put("absent word", search("镪镪"));
        return paths;
    }

    private static String search(String word) {
        return "/v1/opinions?text=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /** The cursor that somebody would hold who had turned every page but the last. */
    private String beforeTheLastPage() throws SQLException {
        String sql =
                "select received_on::text || chr(31) || id from opinion order by received_on, id offset 50 limit 1";
        try (Connection connection = stack.connect("opinions");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(row.getString(1).getBytes(StandardCharsets.UTF_8));
        }
    }
}

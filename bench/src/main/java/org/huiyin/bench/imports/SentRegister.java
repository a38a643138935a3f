package org.huiyin.bench.imports;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.bench.stack.BenchStack;

/** A file sent to {@code POST /v1/opinion-imports}, and followed until the job ends. */
final class SentRegister {

    private static final String BOUNDARY = "----------------huiyin-bench";
    private static final List<String> FIELDS =
            List.of("sourceId", "organizationCode", "receivedOn", "channel", "respondent", "text");
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BenchStack stack;

    SentRegister(BenchStack stack) {
        this.stack = stack;
    }

    /**
     * What became of it.
     *
     * @param accepted from the first byte to the 202: the file was sent, read through and kept
     * @param whole from the first byte to the end of the job
     */
    record Imported(long rows, Duration accepted, Duration whole, String problem) {

        double perSecond() {
            return rows / (whole.toNanos() / 1e9);
        }
    }

    Imported send(Path file, String sourceSystem, int rows) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long begin = System.nanoTime();
            URI address = stack.parts().opinions().address().resolve("/v1/opinion-imports");
            HttpResponse<String> answer = client.send(
                    authorized(address).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(body(file, sourceSystem))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Duration accepted = since(begin);
            if (answer.statusCode() != 202) {
                return new Imported(0, accepted, accepted, answer.statusCode() + " " + answer.body());
            }
            URI job = address.resolve(
                    JSON.readTree(answer.body()).path("id").asText().transform("/v1/opinion-imports/"::concat));
            JsonNode state = ended(client, job, begin, file.getFileName().toString());
            Duration whole = since(begin);
            long imported = state.path("imported").asLong();
            return new Imported(imported, accepted, whole, imported == rows ? "" : state.toString());
        }
    }

    private JsonNode ended(HttpClient client, URI job, long begin, String name) throws IOException, InterruptedException {
        long told = 0;
        while (true) {
            String text = client.send(authorized(job).GET().build(), HttpResponse.BodyHandlers.ofString()).body();
            JsonNode state = JSON.readTree(text);
            if (state.path("state").asText().matches("COMPLETED|FAILED") || since(begin).compareTo(LONGEST) > 0) {
                return state;
            }
            if (since(begin).toSeconds() / 15 > told) {
                told = since(begin).toSeconds() / 15;
                stack.tell("import", "%s: %,d of %,d rows".formatted(
                        name, state.path("rowsRead").asLong(), state.path("rowsTotal").asLong()));
            }
            Thread.sleep(100);
        }
    }

    private HttpRequest.Builder authorized(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + stack.token("sorter"));
    }

    private HttpRequest.BodyPublisher body(Path file, String sourceSystem) throws IOException {
        String head = part("request\"\r\nContent-Type: application/json") + request(sourceSystem) + "\r\n"
                + part("file\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/octet-stream");
        return BodyPublishers.concat(
                BodyPublishers.ofString(head), BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private static String part(String named) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + named + "\r\n\r\n";
    }

    private String request(String sourceSystem) {
        String columns = IntStream.range(0, FIELDS.size())
                .mapToObj(column -> "\"%s\": \"%s\"".formatted(FIELDS.get(column), RegisterFiles.HEADERS.get(column)))
                .collect(Collectors.joining(", "));
        return """
                {"campaignId": "%s", "sourceSystem": "%s", "columns": {%s}, "defaults": {"target": "UNIT_TEAM"}}"""
                .formatted(stack.campaign(), sourceSystem, columns);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}

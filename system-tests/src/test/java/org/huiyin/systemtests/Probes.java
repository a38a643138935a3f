package org.huiyin.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.huiyin.localstack.service.ServiceProcess;

/** What one service tells of itself. */
final class Probes {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Probes() {}

    static JsonNode live(ServiceProcess service) {
        return json(get(service, "/q/health/live"));
    }

    static JsonNode ready(ServiceProcess service) {
        return json(get(service, "/q/health/ready"));
    }

    static String metrics(ServiceProcess service) {
        return get(service, "/q/metrics");
    }

    static String get(ServiceProcess service, String path) {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve(path)).header("Accept", "*/*").build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}

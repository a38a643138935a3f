package org.huiyin.rectification.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.Client;

/** Somebody's tasks, page by page. */
public final class TaskList {

    private TaskList() {}

    /** All of them, in their order. */
    public static List<Map<String, Object>> of(Client client, String query) {
        List<Map<String, Object>> tasks = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String from = cursor == null ? "" : "&cursor=" + cursor;
            Response page = client.must(client.get("/v1/tasks?" + query + from));
            tasks.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return tasks;
    }

    /** Those about one subject. */
    public static List<Map<String, Object>> about(Client client, String subject) {
        return of(client, "limit=200").stream()
                .filter(task -> subject.equals(subjectOf(task)))
                .toList();
    }

    public static List<String> kindsAbout(Client client, String subject) {
        return about(client, subject).stream().map(task -> task.get("kind").toString()).sorted().toList();
    }

    public static String subjectOf(Map<String, Object> task) {
        return ((Map<?, ?>) task.get("subject")).get("id").toString();
    }
}

package org.huiyin.kit;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithRealParts
class IdempotencyComponentTest {

    @Inject
    EntityManager entities;

    @Test
    void answersTheSameRequestTheSameAndMakesOneThing() {
        // given
        String key = UUID.randomUUID().toString();
        String text = unique();
        Response first = write(key, text, 1);

        // when
        Response second = write(key, text, 1);

        // then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).endsWith(first.path("id").toString());
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(notesWith(text)).isEqualTo(1);
    }

    @Test
    void refusesAnotherRequestUnderTheKey() {
        // given
        String key = UUID.randomUUID().toString();
        String text = unique();
        write(key, text, 1);

        // when
        Response other = write(key, text, 2);

        // then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("code")).isEqualTo("idempotency-key-reused");
        assertThat(notesWith(text)).isEqualTo(1);
    }

    @Test
    void answersTheRepeatAfterTheDatabaseDiedInTheCommit() {
        // given
        String key = UUID.randomUUID().toString();
        Response first = write(key, "dies at commit", 1);

        // when
        Response second = write(key, "dies at commit", 1);

        // then
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.<String>path("code")).isEqualTo("unavailable");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(notesWith("dies at commit")).isEqualTo(1);
    }

    @Test
    void keepsNothingOfARefusedRequest() {
        // given
        String key = UUID.randomUUID().toString();
        assertThat(write(key, "refuse", 1).statusCode()).isEqualTo(404);

        // when
        Response next = write(key, unique(), 1);

        // then
        assertThat(next.statusCode()).isEqualTo(201);
    }

    @Test
    void makesOneThingForRequestsAtTheSameInstant() throws Exception {
        // given
        String key = UUID.randomUUID().toString();
        String text = unique();
        Callable<Response> request = () -> write(key, text, 1);

        // when
        List<Response> answers;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = clients.invokeAll(Stream.generate(() -> request).limit(8).toList()).stream()
                    .map(Future::resultNow).toList();
        }

        // then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct()).hasSize(1);
        assertThat(notesWith(text)).isEqualTo(1);
    }

    @Test
    void refusesAMalformedKey() {
        assertThat(write("a key", unique(), 1).statusCode()).isEqualTo(400);
        assertThat(write("x".repeat(201), unique(), 1).statusCode()).isEqualTo(400);
    }

    /** Two visitors of one frontend whose keys are 1: the second's words would be taken for the first's, and lost. */
    @Test
    void refusesAKeyOfThePublicThatOthersMayHave() {
        Response answer = write("1", unique(), 1);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("header:Idempotency-Key");
        assertThat(answer.<String>path("errors[0].code")).isEqualTo("wrong-size");
    }

    @Test
    void storesNeitherTheKeyNorTheAnswerInTheClear() {
        // given
        String key = UUID.randomUUID().toString();
        String text = unique();

        // when
        write(key, text, 1);

        // then
        Object found = entities.createNativeQuery("""
                select count(*) from idempotency_key
                where encode(answer, 'escape') like :text or encode(id, 'escape') like :key""")
                .setParameter("text", "%" + text + "%")
                .setParameter("key", "%" + key + "%")
                .getSingleResult();
        assertThat(((Number) found).longValue()).isZero();
    }

    private static Response write(String key, String text, int count) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"text\":\"%s\",\"count\":%d}".formatted(text, count))
                .post("/v1/notes");
    }

    private long notesWith(String text) {
        return entities.createQuery("select count(*) from Note where text = :text", Long.class)
                .setParameter("text", text)
                .getSingleResult();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 18);
    }
}

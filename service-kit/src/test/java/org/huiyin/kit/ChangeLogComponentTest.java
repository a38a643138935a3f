package org.huiyin.kit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.sample.Appendix;
import org.huiyin.kit.sample.Booklet;
import org.huiyin.testkit.identity.Tokens;
import org.huiyin.testkit.parts.WithRealParts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithRealParts
@DisplayName("TRU-3: who, when, what before and after, in the transaction of the change")
class ChangeLogComponentTest {

    private static final String LOG = "/v1/changes/opinions-service";

    @Inject
    EntityManager entities;

    @Inject
    ChangeLog changeLog;

    @Inject
    AgroalDataSource database;

    private Caller editor;

    @BeforeEach
    void aCallerOfThisTest() {
        editor = new Caller("editor-" + UUID.randomUUID(), Set.of(), Optional.of("ORG-" + UUID.randomUUID()));
    }

    @Test
    void showsFieldsBeforeAndAfterWithoutBeingTold() {
        // given
        UUID booklet = written("甲", "原话", 1);

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            Booklet found = entities.find(Booklet.class, booklet);
            changeLog.record(editor, "rewrite-booklet", "booklet", booklet.toString(), Map.of("reason", "校对"));
            found.rewrite("乙", "新话", 2);
        });

        // then
        JsonPath entry = entries("action", "rewrite-booklet");
        assertThat(entry.getString("actor")).isEqualTo(editor.name());
        assertThat(entry.getString("organizationCode")).isEqualTo(editor.organization().orElseThrow());
        assertThat(entry.getString("details.reason")).isEqualTo("校对");
        assertThat(entry.getString("changes[0].kind")).isEqualTo("UPDATED");
        assertThat(entry.<String, Object>getMap("changes[0].fields"))
                .containsEntry("title", Map.of("before", "甲", "after", "乙"))
                .containsEntry("seriesCode", Map.of("before", "S-1", "after", "S-2"))
                .containsEntry("copies", Map.of("before", 1, "after", 2))
                .containsEntry("printedOn", Map.of("before", "2026-03-01", "after", "2026-03-02"))
                .containsEntry("edition.edition", Map.of("before", 1, "after", 2))
                .containsEntry("noteIds", Map.of(
                        "before", List.of(new UUID(0, 1).toString()), "after", List.of(new UUID(0, 2).toString())))
                .doesNotContainKeys("changedAt", "version");
    }

    @Test
    void tellsOfWordsBytesAndWhatIsMarkedOnlyThatTheyChanged() throws SQLException {
        // given
        UUID booklet = written("甲", "原话不出现", 1);

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            entities.find(Booklet.class, booklet).rewrite("甲", "新话不出现", 2);
            changeLog.record(editor, "rewrite-booklet", "booklet", booklet.toString(), Map.of());
        });

        // then
        assertThat(entries("action", "rewrite-booklet").<String, Object>getMap("changes[0].fields"))
                .containsEntry("words", Map.of("withheld", true))
                .containsEntry("sealed", Map.of("withheld", true))
                .containsEntry("edition.editionWords", Map.of("withheld", true))
                .containsEntry("bornOn", Map.of("withheld", true));
        assertThat(wholeLog()).doesNotContain("不出现", "1990-01-0");
    }

    @Test
    void tellsOfNewRowsRemovedRowsAndCollections() {
        // given
        UUID booklet = written("甲", "话", 1);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.find(Booklet.class, booklet).tag("second");
            changeLog.record(editor, "tag-booklet", "booklet", booklet.toString(), Map.of());
        });

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            entities.remove(entities.find(Booklet.class, booklet));
            changeLog.record(editor, "pulp-booklet", "booklet", booklet.toString(), Map.of());
        });

        // then
        JsonPath written = entries("action", "write-booklet");
        assertThat(written.getString("changes[0].kind")).isEqualTo("CREATED");
        assertThat(written.<String, Object>getMap("changes[0].fields")).containsEntry("title", Map.of("after", "甲"));
        JsonPath tagged = entries("action", "tag-booklet");
        assertThat(tagged.<String>getList("changes[0].fields.tags.before")).containsExactly("first");
        assertThat(tagged.<String>getList("changes[0].fields.tags.after")).containsExactlyInAnyOrder("first", "second");
        JsonPath removed = entries("action", "pulp-booklet");
        assertThat(removed.getString("changes[0].kind")).isEqualTo("REMOVED");
        assertThat(removed.<String, Object>getMap("changes[0].fields")).containsEntry("title", Map.of("before", "甲"));
    }

    @Test
    void givesEachEntryOfATransactionWhatIsItsOwn() {
        // when
        UUID[] ids = QuarkusTransaction.requiringNew().call(() -> {
            Booklet first = new Booklet("第一", "话", 1);
            Booklet second = new Booklet("第二", "话", 2);
            entities.persist(first);
            changeLog.record(editor, "write-first", "booklet", first.id().toString(), Map.of());
            entities.persist(second);
            changeLog.record(editor, "write-second", "booklet", second.id().toString(), Map.of());
            entities.persist(new Appendix(second, 7));
            return new UUID[] {first.id(), second.id()};
        });

        // then
        assertThat(entries("action", "write-first").<String>getList("changes.id")).containsExactly(ids[0].toString());
        JsonPath second = entries("action", "write-second");
        assertThat(second.<String>getList("changes.entity")).containsExactly("booklet", "appendix");
        assertThat(second.getString("changes[0].id")).isEqualTo(ids[1].toString());
    }

    @Test
    void recordsNothingOfWhatWasUndone() {
        // when
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            Booklet booklet = new Booklet("甲", "话", 1);
            entities.persist(booklet);
            changeLog.record(editor, "write-booklet", "booklet", booklet.id().toString(), Map.of());
            throw new IllegalStateException("undone");
        })).isInstanceOf(IllegalStateException.class);

        // then
        assertThat(asAuditor().queryParam("actor", editor.name()).get(LOG).<List<Object>>path("items")).isEmpty();
    }

    @Test
    void isNeitherChangedNorThinnedOut() {
        for (String sql : List.of(
                "update change_log set actor = 'nobody'", "delete from change_log", "truncate change_log")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void pagesLatestFirstByEveryFilter() {
        // given
        UUID booklet = written("甲", "话", 1);
        for (int copies = 2; copies <= 4; copies++) {
            int printed = copies;
            QuarkusTransaction.requiringNew().run(() -> {
                entities.find(Booklet.class, booklet).rewrite("甲", "话", printed);
                changeLog.record(editor, "reprint-booklet", "booklet", booklet.toString(), Map.of("copies", printed));
            });
        }

        // when
        Response first = asAuditor().queryParam("aggregateType", "booklet").queryParam("aggregateId", booklet)
                .queryParam("limit", 3).get(LOG);
        Response second = asAuditor().queryParam("aggregateType", "booklet").queryParam("aggregateId", booklet)
                .queryParam("limit", 3).queryParam("cursor", first.<String>path("next")).get(LOG);

        // then
        assertThat(first.<List<Integer>>path("items.details.copies")).containsExactly(4, 3, 2);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(second.<List<String>>path("items.action")).containsExactly("write-booklet");
        assertThat(second.<String>path("next")).isNull();
        String organization = editor.organization().orElseThrow();
        assertThat(asAuditor().queryParam("organization", organization).get(LOG).<List<Object>>path("items"))
                .hasSize(4);
        assertThat(asAuditor().queryParam("organization", organization).queryParam("to", "2020-01-01").get(LOG)
                .<List<Object>>path("items")).isEmpty();
        assertThat(asAuditor().queryParam("organization", organization).queryParam("from", "2020-01-01").get(LOG)
                .<List<Object>>path("items")).hasSize(4);
    }

    @Test
    void streamsAPeriodAsLines() {
        // given
        UUID booklet = written("流", "话", 1);

        // when
        Response export = given().auth().oauth2(Tokens.forRole("auditor", "DEMO"))
                .queryParam("from", "2020-01-01").queryParam("to", "2099-12-31").get(LOG + "/export");

        // then
        export.then().statusCode(200).contentType("application/x-ndjson");
        List<String> lines = export.asString().lines().filter(line -> line.contains(booklet.toString())).toList();
        assertThat(lines).hasSize(1);
        assertThat(JsonPath.from(lines.getFirst()).getString("changes[0].fields.title.after")).isEqualTo("流");
    }

    /** Whoever acts and whoever is accountable are different people then. */
    @Test
    void namesForWhomSomebodyStoodInUntilTheTransactionEnds() {
        // when
        QuarkusTransaction.requiringNew().run(() -> {
            changeLog.onBehalfOf("absent");
            changeLog.record(editor, "write-booklet", "booklet", "1", Map.of("reason", "外出"));
        });
        QuarkusTransaction.requiringNew()
                .run(() -> changeLog.record(editor, "rewrite-booklet", "booklet", "1", Map.of()));

        // then
        assertThat(entries("action", "write-booklet").<String, Object>getMap("details"))
                .containsEntry("onBehalfOf", "absent")
                .containsEntry("reason", "外出");
        assertThat(entries("action", "rewrite-booklet").<String, Object>getMap("details")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAsked() {
        asAuditor().queryParam("aggregateId", "x").get(LOG).then().statusCode(400);
        asAuditor().queryParam("from", "+999999999-01-01").get(LOG).then().statusCode(400);
        asAuditor().queryParam("actor", "a".repeat(300)).get(LOG).then().statusCode(400);
        asAuditor().queryParam("cursor", "没有").get(LOG).then().statusCode(400);
        asAuditor().get("/v1/changes/another-service").then().statusCode(404);
        given().auth().oauth2(Tokens.forRole("admin", "DEMO")).get(LOG).then().statusCode(403);
        given().get(LOG).then().statusCode(401);
    }

    private UUID written(String title, String words, int copies) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Booklet booklet = new Booklet(title, words, copies);
            entities.persist(booklet);
            changeLog.record(editor, "write-booklet", "booklet", booklet.id().toString(), Map.of());
            return booklet.id();
        });
    }

    /** The only entry of this test's editor with the filter. */
    private JsonPath entries(String filter, String value) {
        Response page = asAuditor().queryParam("actor", editor.name()).queryParam(filter, value).get(LOG);
        page.then().statusCode(200);
        assertThat(page.<List<Object>>path("items")).hasSize(1);
        return page.jsonPath().setRootPath("items[0]");
    }

    private String wholeLog() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select string_agg(details::text || coalesce(changes::text, ''), ' ') from change_log")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RequestSpecification asAuditor() {
        return given().auth().oauth2(Tokens.forRole("auditor", "DEMO"));
    }
}

package org.huiyin.opinions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches all that the database keeps, for what must be nowhere in it (COL-5, APP-1). */
public final class EveryTable {

    private EveryTable() {}

    public static List<String> holding(String words) {
        return holding(words.getBytes(StandardCharsets.UTF_8));
    }

    /** The tables with a row that holds the bytes, as text or as bytes; there are no large objects beside them. */
    public static List<String> holding(byte[] told) {
        EntityManager entities = CDI.current().select(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            assertThat(count(entities, "pg_largeobject_metadata", "")).as("large objects").isZero();
            List<String> holding = new ArrayList<>();
            String hex = HexFormat.of().formatHex(told);
            for (String table : tables(entities)) {
                String condition = " t where position('%1$s' in cast(t as text)) > 0"
                                .formatted(hex)
                        + " or position(decode('%1$s', 'hex') in convert_to(cast(t as text), 'UTF8')) > 0".formatted(hex);
                if (count(entities, table, condition) > 0) {
                    holding.add(table);
                }
            }
            return holding;
        });
    }

    private static List<String> tables(EntityManager entities) {
        List<String> tables = entities.createNativeQuery(
                        "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'",
                        String.class)
                .getResultList();
        assertThat(tables)
                .contains("opinion", "giver", "appraisal", "help_plan", "attachment", "attachment_piece")
                .contains("change_log", "outbox", "idempotency_key");
        return tables;
    }

    private static long count(EntityManager entities, String table, String condition) {
        return ((Number) entities.createNativeQuery("select count(*) from " + table + condition).getSingleResult())
                .longValue();
    }
}

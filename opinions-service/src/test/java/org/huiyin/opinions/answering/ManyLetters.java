package org.huiyin.opinions.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.DemoDistrict;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.Origin;
import org.huiyin.opinions.collection.RegisterOpinions;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;

/** More letters than are typed in by hand, registered as an import does. */
final class ManyLetters {

    private static final int LINKED_AT_ONCE = 400;

    private ManyLetters() {}

    /** A problem in which so many letters stand. */
    static UUID inOneProblem(UUID campaign, int count) {
        UUID problem = DemoDistrict.problem(campaign, List.of());
        List<String> ids = registered(campaign, count);
        for (int first = 0; first < count; first += LINKED_AT_ONCE) {
            DemoDistrict.sorter()
                    .body(Map.of("opinionIds", ids.subList(first, Math.min(first + LINKED_AT_ONCE, count))))
                    .post("/v1/problems/" + problem + "/opinions")
                    .then()
                    .statusCode(200);
        }
        return problem;
    }

    private static List<String> registered(UUID campaign, int count) {
        UUID importId = UUID.randomUUID();
        List<RegisterOpinions.Row> rows = IntStream.range(0, count)
                .mapToObj(number -> new RegisterOpinions.Row(
                        new OpinionContent(
                                campaign, DemoDistrict.UNIT, Target.UNIT_TEAM, Channel.LETTER, Respondent.RESIDENT,
                                Direction.REVERSE,
                                null, "第" + number + "封来信", LocalDate.of(2026, 3, 2), null, null),
                        new Origin("letters", importId + "-" + number, importId)))
                .toList();
        Caller clerk = new Caller("clerk", Set.of(), Optional.empty());
        RegisterOpinions registration = CDI.current().select(RegisterOpinions.class).get();
        for (int first = 0; first < count; first += RegisterOpinions.MOST_ROWS) {
            registration.register(clerk, rows.subList(first, Math.min(first + RegisterOpinions.MOST_ROWS, count)));
        }
        EntityManager entities = CDI.current().select(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select cast(id as text) from opinion where import_id = :import", String.class)
                .setParameter("import", importId)
                .getResultList());
    }
}

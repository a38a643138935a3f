package org.huiyin.rectification.calendarfeed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;

import org.hibernate.Session;

/** The deadlines of an organization, from all rooms. */
@ApplicationScoped
class Deadlines {

    /** As many as a calendar program takes without complaint. */
    static final int MOST = 1_000;
    /** What is open and was due earlier is of no use in a calendar any more: tasks and the board tell of it. */
    private static final int DAYS_BACK = 366;

    private static final String OF_ORGANIZATION = """
            select due.id, due.part, due.title, due.due_on, due.revision, due.changed_at
            from (%s) due
            where due.organization_code in (:organizations) and due.due_on >= :since
            order by due.due_on, due.id, due.part""";

    private final Session session;
    private final Map<DeadlineKind, String> queries = new EnumMap<>(DeadlineKind.class);

    Deadlines(Session session, Instance<DeadlineSource> sources) {
        this.session = session;
        sources.forEach(source -> source.deadlines().forEach(this::add));
    }

    private void add(DeadlineKind kind, String query) {
        if (queries.put(kind, OF_ORGANIZATION.formatted(query)) != null) {
            throw new IllegalStateException("Two rooms tell of " + kind);
        }
    }

    /** The earliest first, at most {@link #MOST}. */
    List<Deadline> of(Set<String> organizations, LocalDate today) {
        List<Deadline> deadlines = new ArrayList<>();
        queries.keySet().forEach(kind -> deadlines.addAll(ofKind(kind, organizations, today.minusDays(DAYS_BACK))));
        return deadlines.stream().sorted(Comparator.comparing(Deadline::dueOn)).limit(MOST).toList();
    }

    private List<Deadline> ofKind(DeadlineKind kind, Set<String> organizations, LocalDate since) {
        return session.createNativeQuery(queries.get(kind), Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("part", Integer.class)
                .addScalar("title", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("revision", Long.class)
                .addScalar("changed_at", Instant.class)
                .setParameter("organizations", organizations)
                .setParameter("since", since)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Deadline(
                        kind,
                        row.get("id", UUID.class),
                        row.get("part", Integer.class),
                        row.get("title", String.class),
                        row.get("due_on", LocalDate.class),
                        row.get("revision", Long.class),
                        row.get("changed_at", Instant.class)))
                .toList();
    }
}

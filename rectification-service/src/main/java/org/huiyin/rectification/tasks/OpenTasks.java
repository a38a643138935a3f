package org.huiyin.rectification.tasks;

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
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.directory.Desk;
import org.huiyin.rectification.lifecycle.Capacity;

/** The open tasks of all rooms, for whoever is asked to do them; never more of a kind than fit on a page. */
@ApplicationScoped
class OpenTasks {

    private static final String FOR_ME = """
            select task.id, task.title, task.organization_code, task.due_on, task.since,
                   (select min(hand.username) from jsonb_array_elements_text(task.doers) as hand (username)
                    where hand.username in (:colleagues)) as colleague,
                   cast(to_jsonb(task) ->> 'parent_id' as uuid) as parent_id
            from (%s) task
            where task.organization_code in (:organizations)
              and (coalesce(task.due_on, :never), task.id) > (:dueAfter, :idAfter)
              and (not :overdueOnly or task.due_on < :today)%s
            order by coalesce(task.due_on, :never), task.id""";

    /** TRU-4: what the caller had a hand in is for somebody else to check. */
    private static final String NOT_OWN_WORK = """

              and not exists (
                  select 1 from jsonb_array_elements_text(task.doers) as hand (username) where hand.username in (:persons))""";

    /** No user's name: SQL knows no empty list. */
    private static final Set<String> NOBODY = Set.of("");

    private final Session session;
    private final Map<TaskKind, String> queries = new EnumMap<>(TaskKind.class);

    OpenTasks(Session session, Instance<TaskSource> sources) {
        this.session = session;
        sources.forEach(source -> source.openTasks().forEach(this::add));
    }

    private void add(TaskKind kind, String query) {
        if (queries.put(kind, FOR_ME.formatted(query, kind.isCheck() ? NOT_OWN_WORK : "")) != null) {
            throw new IllegalStateException("Two rooms tell of " + kind);
        }
    }

    /** @param kind absent for all */
    record Filter(@Nullable TaskKind kind, boolean overdueOnly) {}

    /** Up to one task more than the limit: the most urgent first, those without a due day last. */
    List<Task> page(Desk desk, Filter filter, @Nullable TaskPosition after, int limit) {
        List<Task> tasks = new ArrayList<>();
        queries.keySet().stream()
                .filter(kind -> filter.kind() == null || filter.kind() == kind)
                .forEach(kind -> tasks.addAll(ofKind(kind, desk, filter.overdueOnly(), after, limit)));
        return tasks.stream()
                .sorted(Comparator.comparing(Task::position, TaskPosition.ORDER))
                .limit(limit + 1L)
                .toList();
    }

    private List<Task> ofKind(
            TaskKind kind, Desk desk, boolean overdueOnly, @Nullable TaskPosition after, int limit) {
        Set<String> organizations = desk.organizations(kind.by());
        if (organizations.isEmpty()) {
            return List.of();
        }
        TaskPosition from = after == null ? TaskPosition.beginningOf(kind) : after.seenBy(kind);
        var query = session.createNativeQuery(queries.get(kind), Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("organization_code", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("since", LocalDate.class)
                .addScalar("colleague", String.class)
                .addScalar("parent_id", UUID.class)
                .setParameter("organizations", organizations)
                .setParameter("never", TaskPosition.NEVER)
                .setParameter("dueAfter", from.dueOn())
                .setParameter("idAfter", from.id())
                .setParameter("overdueOnly", overdueOnly)
                .setParameter("colleagues", desk.colleagues().isEmpty() ? NOBODY : desk.colleagues())
                .setParameter("today", desk.today())
                .setMaxResults(limit + 1);
        if (kind.isCheck()) {
            query.setParameter("persons", desk.persons());
        }
        return query.getResultStream().map(row -> task(kind, row, desk)).toList();
    }

    private static Task task(TaskKind kind, Tuple row, Desk desk) {
        UUID id = row.get("id", UUID.class);
        String organization = row.get("organization_code", String.class);
        LocalDate dueOn = row.get("due_on", LocalDate.class);
        String onBehalfOf = kind.by() == Capacity.OFFICER
                ? row.get("colleague", String.class)
                : desk.supervisesInPlaceOf(organization).filter(absent -> kind.by() == Capacity.SUPERVISOR).orElse(null);
        return new Task(
                kind,
                kind.by(),
                new Task.Subject(kind.subject(), id, row.get("title", String.class)),
                organization,
                dueOn,
                dueOn != null && dueOn.isBefore(desk.today()),
                row.get("since", LocalDate.class),
                kind.linkTo(id, row.get("parent_id", UUID.class)),
                onBehalfOf);
    }
}

package org.huiyin.rectification.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.rectification.lifecycle.StateTable.Row;

/** A table as a page shows it: a picture, and the same in lines. */
final class StateDiagram {

    private static final String OPENING = """
            # State diagrams of rectification-service

            Drawn from the tables in the code, which also decide and answer; a test fails when this page says something else. Written anew by
            `./huiyin test -pl rectification-service -am -Dtest=StateDiagramTest -Dsurefire.failIfNoSpecifiedTests=false -Dhuiyin.states.write=true`.

            At each arrow: the move, and in which capacity it is made. *System* is what follows by itself from something else, or from the calendar. A move
            that is not here is refused with the state and the moves that are allowed (409); one by somebody else with 403.
            """;

    private StateDiagram() {}

    static String page(List<StateTables.Found> tables) {
        return OPENING + tables.stream().map(StateDiagram::section).collect(Collectors.joining());
    }

    private static String section(StateTables.Found found) {
        return "\n## %s\n\n%s\n%s".formatted(heading(found), picture(found.table()), lines(found.table()));
    }

    private static String heading(StateTables.Found found) {
        String what = found.table().what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "%s%s (`%s`)".formatted(what.substring(0, 1).toUpperCase(Locale.ROOT), what.substring(1), found.name());
    }

    private static <S extends Enum<S>, M extends Enum<M>> String picture(StateTable<S, M> table) {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        List<S> states = StateTables.reachable(table);
        states.forEach(state -> text.append("    state \"%s\" as %s\n".formatted(label(state), state.name())));
        text.append("    [*] --> ").append(table.rows().getFirst().from().name()).append('\n');
        for (Row<S, M> row : table.rows()) {
            text.append("    %s --> %s: %s · %s\n".formatted(
                    row.from().name(), row.to().name(), label(row.move()), capacities(row, " / ")));
        }
        states.stream()
                .filter(state -> table.rows().stream().noneMatch(row -> row.from() == state))
                .forEach(state -> text.append("    %s --> [*]\n".formatted(state.name())));
        return text.append("```\n").toString();
    }

    private static <S extends Enum<S>, M extends Enum<M>> String lines(StateTable<S, M> table) {
        StringBuilder text = new StringBuilder("| from | move | to | who |\n|---|---|---|---|\n");
        for (Row<S, M> row : table.rows()) {
            text.append("| %s `%s` | %s `%s` | `%s` | %s |\n".formatted(
                    label(row.from()), row.from().name(), label(row.move()), row.move().name(), row.to().name(),
                    capacities(row, ", ")));
        }
        return text.toString();
    }

    private static String capacities(Row<?, ?> row, String between) {
        return row.by().stream().sorted().map(StateDiagram::label).collect(Collectors.joining(between));
    }

    private static String label(Enum<?> constant) {
        if (constant instanceof Labelled labelled) {
            return labelled.zh() + " " + labelled.en();
        }
        throw new AssertionError(constant.getDeclaringClass().getSimpleName() + " has no labels");
    }
}

package org.huiyin.rectification.lifecycle;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A state machine as data: each state, the moves out of it, where they lead, and in which capacity they are made.
 * Answers, documentation and tests are derived from it. A life begins with the first row's state.
 *
 * @param <S> the states
 * @param <M> the moves
 */
public final class StateTable<S extends Enum<S>, M extends Enum<M>> {

    /** One line of the table. */
    public record Row<S extends Enum<S>, M extends Enum<M>>(S from, M move, S to, Set<Capacity> by) {

        public Row {
            by = Set.copyOf(by);
        }

        boolean isMadeByPeople() {
            return !by.equals(Set.of(Capacity.SYSTEM));
        }
    }

    private final Stateful what;
    private final List<Row<S, M>> rows;

    private StateTable(Stateful what, List<Row<S, M>> rows) {
        this.what = what;
        this.rows = rows;
        Set<List<Object>> known = new HashSet<>();
        for (Row<S, M> row : rows) {
            if (!known.add(List.of(row.from(), row.move()))) {
                throw new IllegalArgumentException("Two rows for " + row.move() + " from " + row.from());
            }
        }
    }

    @SafeVarargs
    public static <S extends Enum<S>, M extends Enum<M>> StateTable<S, M> of(Stateful what, Row<S, M>... rows) {
        return new StateTable<>(what, List.of(rows));
    }

    public static <S extends Enum<S>, M extends Enum<M>> Row<S, M> row(
            S from, M move, S to, Capacity first, Capacity... others) {
        return new Row<>(from, move, to, EnumSet.of(first, others));
    }

    public Stateful what() {
        return what;
    }

    public List<Row<S, M>> rows() {
        return rows;
    }

    /** What people may do next, in the table's order. */
    public List<String> movesFrom(S state) {
        return rows.stream()
                .filter(row -> row.from() == state && row.isMadeByPeople())
                .map(row -> row.move().name())
                .toList();
    }

    /** The state after the move, or why it may not be made. */
    public Outcome<S> next(S state, M move, Capacity by) {
        Optional<Row<S, M>> found =
                rows.stream().filter(row -> row.from() == state && row.move() == move).findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(new Refusal.IllegalMove(what, move.name(), state.name(), movesFrom(state)));
        }
        if (!found.get().by().contains(by)) {
            return Outcome.refused(new Refusal.NotInThisCapacity(move.name(), by));
        }
        return Outcome.made(found.get().to());
    }
}

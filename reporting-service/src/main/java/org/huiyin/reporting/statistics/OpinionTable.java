package org.huiyin.reporting.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.Label;
import org.huiyin.reporting.codelist.Level;
import org.huiyin.reporting.codelist.Target;

/**
 * The table of COL-4: how many opinions are about teams and how many about individuals, level by level. Individuals are
 * counted by their post, never by person (REP-7).
 *
 * @param total sum of every cell
 */
record OpinionTable(List<Row> rows, long total) {

    OpinionTable {
        rows = List.copyOf(rows);
    }

    /** @param team opinions about teams; absent on the level that has none */
    record Row(Level level, Label label, @Nullable Long team, List<Cell> individuals) {

        Row {
            individuals = List.copyOf(individuals);
        }
    }

    /** Opinions about individuals of one kind. */
    record Cell(Target target, Label label, long count) {}

    /** @param counts by target; one that is missing counts zero */
    static OpinionTable of(Map<Target, Long> counts) {
        List<Row> rows = Arrays.stream(Level.values()).map(level -> row(level, counts)).toList();
        return new OpinionTable(rows, counts.values().stream().mapToLong(Long::longValue).sum());
    }

    private static Row row(Level level, Map<Target, Long> counts) {
        List<Target> targets = Arrays.stream(Target.values()).filter(target -> target.level() == level).toList();
        Long team = targets.stream()
                .filter(Target::isAboutTeam)
                .map(target -> counts.getOrDefault(target, 0L))
                .reduce(Long::sum)
                .orElse(null);
        List<Cell> individuals = targets.stream()
                .filter(target -> !target.isAboutTeam())
                .map(target -> new Cell(target, Label.of(target), counts.getOrDefault(target, 0L)))
                .toList();
        return new Row(level, Label.of(level), team, individuals);
    }
}

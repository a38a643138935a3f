package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.imports.table.Cell;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.sorting.CategoryRow;

/** Makes the categories of a table in which each row is a way down the tree (SRT-1). */
final class CategoryReader {

    private final WholeTable<CategoryField> table;
    private final List<Rejection> rejections = new ArrayList<>();
    private final Set<CategoryPath> seen = new HashSet<>();
    private final List<Origin> origins = new ArrayList<>();
    private final List<CategoryRow> rows = new ArrayList<>();

    /** The cell that first named a category. */
    private record Origin(TableRow row, CategoryField field) {}

    CategoryReader(WholeTable<CategoryField> table) {
        this.table = table;
        table.rows().forEach(this::read);
    }

    /** Each category once, a parent before its children. */
    List<CategoryRow> rows() {
        return rows;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /** @param index of a refused one in {@link #rows()} */
    void reject(int index, Labelled reason) {
        reject(origins.get(index).row, origins.get(index).field, reason);
    }

    private void read(TableRow row) {
        List<String> names = new ArrayList<>();
        for (CategoryField level : CategoryField.values()) {
            Cell cell = table.columns().cell(row, level).uncovered();
            String name = CleanText.line(cell.shown());
            if (cell instanceof Cell.Fault || cell instanceof Cell.Broken) {
                reject(row, level, cell instanceof Cell.Fault ? RowFault.FORMULA_FAILED : RowFault.CHARACTERS_LOST);
                return;
            }
            if (!name.isEmpty() && names.size() < level.ordinal()) {
                reject(row, level, RowFault.LEVEL_MISSING);
                return;
            }
            if (name.codePointCount(0, name.length()) > CategoryRow.LONGEST_NAME) {
                reject(row, level, RowFault.VALUE_TOO_LONG);
                return;
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        for (int depth = 1; depth <= names.size(); depth++) {
            CategoryPath path = new CategoryPath(names.subList(0, depth));
            if (seen.add(path)) {
                rows.add(path.toRow());
                origins.add(new Origin(row, CategoryField.values()[depth - 1]));
            }
        }
    }

    private void reject(TableRow row, CategoryField field, Labelled reason) {
        rejections.add(Rejection.of(
                row.number(), table.columns().header(field), table.columns().cell(row, field), reason));
    }
}

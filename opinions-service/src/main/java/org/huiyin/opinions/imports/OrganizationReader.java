package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.directory.OrganizationRow;
import org.huiyin.opinions.imports.table.Cell;
import org.huiyin.opinions.imports.table.TableRow;

/** Makes rows of the directory of a table of organizations, and keeps what is wrong with the others (CAM-1). */
final class OrganizationReader {

    private static final CodeOrLabel<OrganizationKind> KINDS = new CodeOrLabel<>(OrganizationKind.class);
    private static final int FIRST_BATCH = 1;

    private final WholeTable<OrganizationField> table;
    private final OrganizationImportRequest.OrganizationDefaults defaults;
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<TableRow> source = new ArrayList<>();
    private final List<OrganizationRow> rows = new ArrayList<>();

    OrganizationReader(
            WholeTable<OrganizationField> table, OrganizationImportRequest.OrganizationDefaults defaults) {
        this.table = table;
        this.defaults = defaults;
        table.rows().forEach(this::read);
    }

    List<OrganizationRow> rows() {
        return rows;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /**
     * The directory has refused a row.
     *
     * @param index in {@link #rows()}
     * @param fieldName of {@link OrganizationRow}
     */
    void reject(int index, String fieldName, Labelled reason) {
        OrganizationField field = OrganizationField.CODE;
        for (OrganizationField candidate : OrganizationField.values()) {
            field = candidate.toString().equals(fieldName) ? candidate : field;
        }
        reject(source.get(index), field, reason);
    }

    private void read(TableRow row) {
        int faultsBefore = rejections.size();
        String code = text(row, OrganizationField.CODE);
        String name = text(row, OrganizationField.NAME);
        OrganizationKind kind = kind(row);
        Integer batch = batch(row);
        String parent = text(row, OrganizationField.PARENT_CODE);
        if (code == null) {
            reject(row, OrganizationField.CODE, RowFault.VALUE_MISSING);
        }
        if (name == null) {
            reject(row, OrganizationField.NAME, RowFault.VALUE_MISSING);
        }
        if (rejections.size() > faultsBefore || code == null || name == null || kind == null || batch == null) {
            return;
        }
        boolean takesDefault = parent == null && kind != OrganizationKind.DISTRICT && !code.equals(defaults.parentCode());
        source.add(row);
        rows.add(new OrganizationRow(code, name, kind, takesDefault ? defaults.parentCode() : parent, batch, true));
    }

    private @Nullable OrganizationKind kind(TableRow row) {
        String text = text(row, OrganizationField.KIND);
        if (text == null) {
            if (defaults.kind() == null) {
                reject(row, OrganizationField.KIND, RowFault.VALUE_MISSING);
            }
            return defaults.kind();
        }
        Optional<OrganizationKind> kind = KINDS.read(text);
        if (kind.isEmpty()) {
            reject(row, OrganizationField.KIND, RowFault.VALUE_UNKNOWN);
        }
        return kind.orElse(null);
    }

    private @Nullable Integer batch(TableRow row) {
        String text = text(row, OrganizationField.BATCH);
        if (text == null) {
            return defaults.batch() == null ? FIRST_BATCH : defaults.batch();
        }
        if (!text.matches("[0-9]{1,4}")) {
            reject(row, OrganizationField.BATCH, RowFault.NUMBER_UNREADABLE);
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable String text(TableRow row, OrganizationField field) {
        Cell cell = table.columns().cell(row, field);
        switch (cell) {
            case Cell.Fault ignored -> reject(row, field, RowFault.FORMULA_FAILED);
            case Cell.Broken ignored -> reject(row, field, RowFault.CHARACTERS_LOST);
            case Cell.Text ignored -> {}
            case Cell.Numeric ignored -> {}
            case Cell.Blank ignored -> {}
        }
        String text = CleanText.line(cell.shown());
        return text.isEmpty() ? null : text;
    }

    private void reject(TableRow row, OrganizationField field, Labelled reason) {
        rejections.add(Rejection.of(
                row.number(), table.columns().header(field), table.columns().cell(row, field), reason));
    }
}

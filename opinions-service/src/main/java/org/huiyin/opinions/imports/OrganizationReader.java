package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.directory.OrganizationRow;
import org.huiyin.opinions.imports.table.TableRow;

/** Makes rows of the directory of a table of organizations, and keeps what is wrong with the others (CAM-1). */
final class OrganizationReader {

    private static final CodeOrLabel<OrganizationKind> KINDS = new CodeOrLabel<>(OrganizationKind.class);
    private static final int FIRST_BATCH = 1;

    private final RowFindings<OrganizationField> findings;
    private final OrganizationImportRequest.OrganizationDefaults defaults;
    private final List<TableRow> source = new ArrayList<>();
    private final List<OrganizationRow> rows = new ArrayList<>();

    OrganizationReader(
            WholeTable<OrganizationField> table, OrganizationImportRequest.OrganizationDefaults defaults) {
        this.findings = new RowFindings<>(table.columns());
        this.defaults = defaults;
        table.rows().forEach(this::read);
    }

    List<OrganizationRow> rows() {
        return rows;
    }

    List<Rejection> rejections() {
        return findings.rejections();
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
        findings.reject(source.get(index), field, reason);
    }

    private void read(TableRow row) {
        int faultsBefore = findings.count();
        String code = findings.text(row, OrganizationField.CODE);
        String name = findings.text(row, OrganizationField.NAME);
        OrganizationKind kind = kind(row);
        Integer batch = batch(row);
        String parent = findings.text(row, OrganizationField.PARENT_CODE);
        if (code == null) {
            findings.reject(row, OrganizationField.CODE, RowFault.VALUE_MISSING);
        }
        if (name == null) {
            findings.reject(row, OrganizationField.NAME, RowFault.VALUE_MISSING);
        }
        if (findings.count() > faultsBefore || code == null || name == null || kind == null || batch == null) {
            return;
        }
        boolean takesDefault =
                parent == null && kind != OrganizationKind.DISTRICT && !code.equals(defaults.parentCode());
        source.add(row);
        rows.add(new OrganizationRow(code, name, kind, takesDefault ? defaults.parentCode() : parent, batch, true));
    }

    private @Nullable OrganizationKind kind(TableRow row) {
        String text = findings.text(row, OrganizationField.KIND);
        if (text == null) {
            if (defaults.kind() == null) {
                findings.reject(row, OrganizationField.KIND, RowFault.VALUE_MISSING);
            }
            return defaults.kind();
        }
        Optional<OrganizationKind> kind = KINDS.read(text);
        if (kind.isEmpty()) {
            findings.reject(row, OrganizationField.KIND, RowFault.VALUE_UNKNOWN);
        }
        return kind.orElse(null);
    }

    private @Nullable Integer batch(TableRow row) {
        String text = findings.text(row, OrganizationField.BATCH);
        if (text == null) {
            return defaults.batch() == null ? FIRST_BATCH : defaults.batch();
        }
        if (!text.matches("[0-9]{1,4}")) {
            findings.reject(row, OrganizationField.BATCH, RowFault.NUMBER_UNREADABLE);
            return null;
        }
        return Integer.valueOf(text);
    }
}

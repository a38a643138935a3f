package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.imports.table.Cell;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.members.MemberCategory;
import org.huiyin.opinions.members.MemberEntry;
import org.huiyin.opinions.members.MemberGroup;
import org.huiyin.opinions.members.RelationTransfer;

/** Makes the entries of the ledger from the rows of a table (CAM-4). */
final class MemberReader {

    private static final CodeOrLabel<MemberCategory> CATEGORIES = new CodeOrLabel<>(MemberCategory.class);
    private static final CodeOrLabel<MemberGroup> GROUPS = new CodeOrLabel<>(MemberGroup.class);
    private static final CodeOrLabel<RelationTransfer> RELATIONS = new CodeOrLabel<>(RelationTransfer.class);

    private final WholeTable<MemberField> table;
    private final @Nullable String usualOrganization;
    private final List<TableRow> sources = new ArrayList<>();
    private final List<MemberEntry> entries = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /** @param usualOrganization of rows that name none */
    MemberReader(WholeTable<MemberField> table, @Nullable String usualOrganization) {
        this.table = table;
        this.usualOrganization = usualOrganization;
        table.rows().forEach(this::read);
    }

    List<MemberEntry> entries() {
        return entries;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /**
     * The ledger has refused an entry.
     *
     * @param index in {@link #entries()}
     * @param fieldName of {@link MemberEntry}
     */
    void reject(int index, String fieldName, Labelled reason) {
        MemberField field = MemberField.NUMBER;
        for (MemberField candidate : MemberField.values()) {
            field = candidate.toString().equals(fieldName) ? candidate : field;
        }
        reject(sources.get(index), field, reason);
    }

    private void read(TableRow row) {
        int faultsBefore = rejections.size();
        String number = required(row, MemberField.NUMBER);
        String name = required(row, MemberField.NAME);
        String organization = text(row, MemberField.ORGANIZATION_CODE);
        if (organization == null && usualOrganization == null) {
            reject(row, MemberField.ORGANIZATION_CODE, RowFault.VALUE_MISSING);
        }
        MemberCategory category = coded(row, MemberField.CATEGORY, CATEGORIES);
        if (category == null && text(row, MemberField.CATEGORY) == null) {
            reject(row, MemberField.CATEGORY, RowFault.VALUE_MISSING);
        }
        Set<MemberGroup> groups = groups(row);
        String place = text(row, MemberField.PLACE);
        if (place != null && place.codePointCount(0, place.length()) > MemberEntry.LONGEST_PLACE) {
            reject(row, MemberField.PLACE, RowFault.VALUE_TOO_LONG);
        }
        RelationTransfer relation = coded(row, MemberField.RELATION, RELATIONS);
        boolean reachable = reachable(row);
        if (rejections.size() > faultsBefore || number == null || name == null || category == null) {
            return;
        }
        sources.add(row);
        String code = organization == null ? usualOrganization : organization;
        entries.add(new MemberEntry(
                number, Objects.requireNonNull(code), name, category, groups, place, relation, reachable));
    }

    private @Nullable String required(TableRow row, MemberField field) {
        int faultsBefore = rejections.size();
        String text = text(row, field);
        if (text == null && rejections.size() == faultsBefore) {
            reject(row, field, RowFault.VALUE_MISSING);
        }
        return text;
    }

    private <E extends Enum<E> & Labelled> @Nullable E coded(TableRow row, MemberField field, CodeOrLabel<E> codes) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        Optional<E> value = codes.read(text);
        if (value.isEmpty()) {
            reject(row, field, RowFault.VALUE_UNKNOWN);
        }
        return value.orElse(null);
    }

    private Set<MemberGroup> groups(TableRow row) {
        Set<MemberGroup> groups = EnumSet.noneOf(MemberGroup.class);
        String text = text(row, MemberField.GROUPS);
        if (text == null) {
            return groups;
        }
        for (String word : text.split("[、,，;；/]")) {
            Optional<MemberGroup> group = GROUPS.read(word);
            if (group.isEmpty()) {
                reject(row, MemberField.GROUPS, RowFault.VALUE_UNKNOWN);
                return groups;
            }
            groups.add(group.get());
        }
        return groups;
    }

    private boolean reachable(TableRow row) {
        String text = text(row, MemberField.REACHABLE);
        if (text == null) {
            return true;
        }
        Optional<Boolean> reachable = YesOrNo.read(text);
        if (reachable.isEmpty()) {
            reject(row, MemberField.REACHABLE, RowFault.VALUE_UNKNOWN);
        }
        return reachable.orElse(true);
    }

    private @Nullable String text(TableRow row, MemberField field) {
        Cell cell = table.columns().cell(row, field);
        if (cell instanceof Cell.Fault || cell instanceof Cell.Broken) {
            reject(row, field, cell instanceof Cell.Fault ? RowFault.FORMULA_FAILED : RowFault.CHARACTERS_LOST);
        }
        String text = CleanText.line(cell.shown());
        return text.isEmpty() ? null : text;
    }

    private void reject(TableRow row, MemberField field, Labelled reason) {
        Rejection rejection = Rejection.of(
                row.number(), table.columns().header(field), table.columns().cell(row, field), reason);
        if (!rejections.contains(rejection)) {
            rejections.add(rejection);
        }
    }
}

package org.huiyin.opinions.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
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

    private final RowFindings<MemberField> findings;
    private final @Nullable String usualOrganization;
    private final List<TableRow> sources = new ArrayList<>();
    private final List<MemberEntry> entries = new ArrayList<>();

    /** @param usualOrganization of rows that name none */
    MemberReader(WholeTable<MemberField> table, @Nullable String usualOrganization) {
        this.findings = new RowFindings<>(table.columns());
        this.usualOrganization = usualOrganization;
        table.rows().forEach(this::read);
    }

    List<MemberEntry> entries() {
        return entries;
    }

    List<Rejection> rejections() {
        return findings.rejections();
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
        findings.reject(sources.get(index), field, reason);
    }

    private void read(TableRow row) {
        int faultsBefore = findings.count();
        String number = findings.required(row, MemberField.NUMBER);
        String name = findings.required(row, MemberField.NAME);
        String organization = findings.text(row, MemberField.ORGANIZATION_CODE);
        if (organization == null && usualOrganization == null) {
            findings.reject(row, MemberField.ORGANIZATION_CODE, RowFault.VALUE_MISSING);
        }
        String category = findings.required(row, MemberField.CATEGORY);
        MemberCategory known =
                category == null ? null : findings.known(row, MemberField.CATEGORY, CATEGORIES.read(category));
        Set<MemberGroup> groups = groups(row);
        String place = findings.text(row, MemberField.PLACE);
        if (place != null && place.codePointCount(0, place.length()) > MemberEntry.LONGEST_PLACE) {
            findings.reject(row, MemberField.PLACE, RowFault.VALUE_TOO_LONG);
        }
        RelationTransfer relation = relation(row);
        boolean reachable = reachable(row);
        String code = organization == null ? usualOrganization : organization;
        if (findings.count() > faultsBefore || number == null || name == null || known == null || code == null) {
            return;
        }
        sources.add(row);
        entries.add(new MemberEntry(number, code, name, known, groups, place, relation, reachable));
    }

    private Set<MemberGroup> groups(TableRow row) {
        Set<MemberGroup> groups = EnumSet.noneOf(MemberGroup.class);
        String text = findings.text(row, MemberField.GROUPS);
        if (text == null) {
            return groups;
        }
        for (String word : text.split("[、,，;；/]")) {
            MemberGroup group = findings.known(row, MemberField.GROUPS, GROUPS.read(word));
            if (group == null) {
                return groups;
            }
            groups.add(group);
        }
        return groups;
    }

    private @Nullable RelationTransfer relation(TableRow row) {
        String text = findings.text(row, MemberField.RELATION);
        return text == null ? null : findings.known(row, MemberField.RELATION, RELATIONS.read(text));
    }

    private boolean reachable(TableRow row) {
        String text = findings.text(row, MemberField.REACHABLE);
        Boolean reachable = text == null ? null : findings.known(row, MemberField.REACHABLE, YesOrNo.read(text));
        return reachable == null || reachable;
    }
}

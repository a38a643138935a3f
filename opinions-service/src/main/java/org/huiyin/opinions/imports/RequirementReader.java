package org.huiyin.opinions.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.imports.table.TableRow;
import org.huiyin.opinions.schedule.Addressee;
import org.huiyin.opinions.schedule.RequirementEntry;

/**
 * Makes the requirements of a schedule from the rows of a table (CAM-3). Phase, link and step count on: where a cell is
 * empty, as below a merged one, what stands above it holds.
 */
final class RequirementReader {

    private static final CodeOrLabel<PhaseKind> PHASES = new CodeOrLabel<>(PhaseKind.class);
    private static final CodeOrLabel<Addressee> ADDRESSEES = new CodeOrLabel<>(Addressee.class);
    private static final CodeOrLabel<OrganizationKind> KINDS = new CodeOrLabel<>(OrganizationKind.class);
    private static final DateReader DATES = new DateReader(List.of());

    private final WholeTable<RequirementField> table;
    private final RowFindings<RequirementField> findings;
    private final List<TableRow> sources = new ArrayList<>();
    private final List<RequirementEntry> entries = new ArrayList<>();
    private @Nullable PhaseKind phase;
    private @Nullable String link;
    private @Nullable String step;

    /** @param usualPhase of rows before the first that names one */
    RequirementReader(WholeTable<RequirementField> table, @Nullable PhaseKind usualPhase) {
        this.table = table;
        this.findings = new RowFindings<>(table.columns());
        this.phase = usualPhase;
        table.rows().forEach(this::read);
    }

    List<RequirementEntry> entries() {
        return entries;
    }

    List<Rejection> rejections() {
        return findings.rejections();
    }

    /**
     * The schedule has refused an entry.
     *
     * @param index in {@link #entries()}
     * @param fieldName of {@link RequirementEntry}
     */
    void reject(int index, String fieldName, Labelled reason) {
        RequirementField field = RequirementField.TEXT;
        for (RequirementField candidate : RequirementField.values()) {
            field = candidate.toString().equals(fieldName) ? candidate : field;
        }
        findings.reject(sources.get(index), field, reason);
    }

    private void read(TableRow row) {
        int faultsBefore = findings.count();
        readPlace(row);
        String text = findings.required(row, RequirementField.TEXT);
        requireLength(row, RequirementField.TEXT, text, RequirementEntry.LONGEST_TEXT);
        LocalDate dueOn = dueOn(row);
        Addressee addressee = addressee(row);
        List<OrganizationKind> kinds = kinds(row);
        PhaseKind ofPhase = phase;
        String ofLink = link;
        String ofStep = step;
        if (findings.count() > faultsBefore || text == null || dueOn == null) {
            return;
        }
        if (ofPhase == null || ofLink == null || ofStep == null) {
            RequirementField missing = ofLink == null ? RequirementField.LINK : RequirementField.STEP;
            findings.reject(row, ofPhase == null ? RequirementField.PHASE : missing, RowFault.VALUE_MISSING);
            return;
        }
        sources.add(row);
        entries.add(new RequirementEntry(ofPhase, ofLink, ofStep, text, entries.size(), dueOn, addressee, kinds));
    }

    /** A new phase begins without a link, and a new link without a step. */
    private void readPlace(TableRow row) {
        String phaseText = findings.text(row, RequirementField.PHASE);
        if (phaseText != null) {
            PhaseKind named = findings.known(row, RequirementField.PHASE, PHASES.read(phaseText));
            if (named != phase) {
                phase = named;
                link = null;
                step = null;
            }
        }
        String linkText = findings.text(row, RequirementField.LINK);
        if (linkText != null && !linkText.equals(link)) {
            requireLength(row, RequirementField.LINK, linkText, RequirementEntry.LONGEST_TITLE);
            link = linkText;
            step = null;
        }
        String stepText = findings.text(row, RequirementField.STEP);
        if (stepText != null) {
            requireLength(row, RequirementField.STEP, stepText, RequirementEntry.LONGEST_TITLE);
            step = stepText;
        }
    }

    private @Nullable LocalDate dueOn(TableRow row) {
        if (findings.required(row, RequirementField.DUE_ON) == null) {
            return null;
        }
        Optional<LocalDate> day = DATES.read(table.columns().cell(row, RequirementField.DUE_ON));
        if (day.isEmpty()) {
            findings.reject(row, RequirementField.DUE_ON, RowFault.DATE_UNREADABLE);
        }
        return day.orElse(null);
    }

    private Addressee addressee(TableRow row) {
        String text = findings.text(row, RequirementField.ADDRESSEE);
        Addressee known =
                text == null ? null : findings.known(row, RequirementField.ADDRESSEE, ADDRESSEES.read(text));
        return known == null ? Addressee.ORGANIZATION : known;
    }

    private List<OrganizationKind> kinds(TableRow row) {
        List<OrganizationKind> kinds = new ArrayList<>();
        String text = findings.text(row, RequirementField.KINDS);
        if (text == null) {
            return kinds;
        }
        for (String word : text.split("[、,，;；/]")) {
            OrganizationKind kind = findings.known(row, RequirementField.KINDS, KINDS.read(word));
            if (kind == null) {
                return kinds;
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private void requireLength(TableRow row, RequirementField field, @Nullable String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            findings.reject(row, field, RowFault.VALUE_TOO_LONG);
        }
    }
}

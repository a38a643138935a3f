package org.huiyin.opinions.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.campaign.CalendarDay;
import org.huiyin.opinions.campaign.CalendarFault;
import org.huiyin.opinions.campaign.DayKind;
import org.huiyin.opinions.imports.table.TableRow;

/** Makes the calendars of the years from the rows of a table, a day in each (CAM-6). */
final class CalendarReader {

    private static final CodeOrLabel<DayKind> KINDS = new CodeOrLabel<>(DayKind.class);
    private static final DateReader DATES = new DateReader(List.of());

    private final WholeTable<CalendarField> table;
    private final RowFindings<CalendarField> findings;
    private final Set<LocalDate> seen = new HashSet<>();
    private final Map<Integer, List<CalendarDay>> years = new TreeMap<>();

    CalendarReader(WholeTable<CalendarField> table) {
        this.table = table;
        this.findings = new RowFindings<>(table.columns());
        table.rows().forEach(this::read);
    }

    /** The days of each year, in the order of the file. */
    Map<Integer, List<CalendarDay>> years() {
        return years;
    }

    List<Rejection> rejections() {
        return findings.rejections();
    }

    private void read(TableRow row) {
        int faultsBefore = findings.count();
        LocalDate date = date(row);
        String kindText = findings.required(row, CalendarField.KIND);
        DayKind kind = kindText == null ? null : findings.known(row, CalendarField.KIND, KINDS.read(kindText));
        String name = findings.text(row, CalendarField.NAME);
        if (name != null && name.codePointCount(0, name.length()) > CalendarDay.LONGEST_NAME) {
            findings.reject(row, CalendarField.NAME, RowFault.VALUE_TOO_LONG);
        }
        if (findings.count() > faultsBefore || date == null || kind == null) {
            return;
        }
        CalendarDay day = new CalendarDay(date, kind, name);
        Optional<CalendarFault> fault = day.fault(date.getYear(), seen);
        if (fault.isPresent()) {
            CalendarField field = fault.get() == CalendarFault.NOT_A_WEEKEND ? CalendarField.KIND : CalendarField.DATE;
            findings.reject(row, field, fault.get());
            return;
        }
        years.computeIfAbsent(date.getYear(), year -> new ArrayList<>()).add(day);
    }

    private @Nullable LocalDate date(TableRow row) {
        if (findings.required(row, CalendarField.DATE) == null) {
            return null;
        }
        Optional<LocalDate> date = DATES.read(table.columns().cell(row, CalendarField.DATE));
        if (date.isEmpty()) {
            findings.reject(row, CalendarField.DATE, RowFault.DATE_UNREADABLE);
        }
        return date.orElse(null);
    }
}

package org.huiyin.opinions.imports;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.campaign.CalendarDay;
import org.huiyin.opinions.campaign.PublishCalendar;
import org.huiyin.opinions.imports.table.TableOptions;

/**
 * Puts the working calendars of a table in force (CAM-6). Other than elsewhere one bad row stops all: a calendar with a
 * hole gives wrong deadlines, and nobody would see them.
 */
@ApplicationScoped
class ImportCalendar {

    private final PublishCalendar publication;

    ImportCalendar(PublishCalendar publication) {
        this.publication = publication;
    }

    @Transactional(rollbackOn = IOException.class)
    TableImportReport run(Caller caller, Upload upload, TableOptions options, List<Locale> languages)
            throws IOException {
        WholeTable<CalendarField> table = WholeTable.read(
                upload.path(),
                options,
                CalendarField.class,
                CalendarField.usualHeaders(),
                EnumSet.of(CalendarField.DATE, CalendarField.KIND));
        CalendarReader reader = new CalendarReader(table);
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        if (reader.rejections().isEmpty()) {
            for (Map.Entry<Integer, List<CalendarDay>> year : reader.years().entrySet()) {
                PublishCalendar.Difference difference = publication.replace(caller, year.getKey(), year.getValue());
                created += difference.created();
                updated += difference.updated();
                unchanged += difference.unchanged();
            }
        }
        return TableImportReport.of(
                table.rows().size(), created, updated, unchanged, reader.rejections(), languages);
    }
}

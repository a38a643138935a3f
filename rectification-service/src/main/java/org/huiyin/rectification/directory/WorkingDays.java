package org.huiyin.rectification.directory;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

import org.huiyin.kit.workday.WorkdayCalendar;

/**
 * The working calendar of CAM-6, of all years that opinions-service published. Terms are counted by it at the moment at
 * which somebody asks: a calendar that comes late may postpone a term's end, and whoever keeps an end never makes it
 * earlier (ADR 15).
 */
@ApplicationScoped
public class WorkingDays {

    private static final String ALL = "select year, holidays, worked_weekend_days from working_calendar";

    private final AgroalDataSource database;

    WorkingDays(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The end of a term; the day on which it begins does not count.
     *
     * @param workingDays length of the term, at least 1
     */
    public WorkdayCalendar.Deadline deadline(LocalDate begin, int workingDays) {
        return calendar().deadline(begin, workingDays);
    }

    /**
     * For many questions in a row. A handful of rows: read anew each time, so that no replica counts by an older one.
     */
    public WorkdayCalendar calendar() {
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                years.add(row.getInt("year"));
                addDays(holidays, row, "holidays");
                addDays(worked, row, "worked_weekend_days");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The working calendar cannot be read", failed);
        }
        return new WorkdayCalendar(holidays, worked, years);
    }

    private static void addDays(Collection<LocalDate> days, ResultSet row, String column) throws SQLException {
        for (Date day : (Date[]) row.getArray(column).getArray()) {
            days.add(day.toLocalDate());
        }
    }
}

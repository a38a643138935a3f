package org.huiyin.opinions.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.imports.table.Cell;

/**
 * Reads the day out of a cell: a date of a spreadsheet, its serial number, or text. Without formats of the sender it
 * takes text that can mean one day only, year first: 2019/2/28 11:25:05, 2019-02-28, 2019年2月28日 下午3时, 20190228 and
 * ISO 8601; with an offset from UTC the day is that of the district.
 */
final class DateReader {

    private static final Pattern YEAR_FIRST = Pattern.compile("""
            (\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?\
            (?:[T\\s]*(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?\\s*)\
            (?:(上午|下午|凌晨|中午|晚上|AM|PM)?\\s*(\\d{1,2})[:时点](?:(\\d{1,2})(?:[:分](?:(\\d{1,2})(?:[.,]\\d{1,9})?秒?)?)?)?\
            \\s*(AM|PM)?)?\
            \\s*(Z|[+-]\\d{2}:?\\d{2})?""", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T\\s]?\\d{2}\\d{2}(?:\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** Day 0 of a spreadsheet, for days after February 1900. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final List<DateTimeFormatter> formats;

    /** @param patterns of {@link DateTimeFormatter}; none for the built-in ones */
    DateReader(List<String> patterns) {
        this.formats = patterns.stream().map(DateReader::formatter).toList();
    }

    /** @throws IllegalArgumentException when it is no pattern that gives a day */
    static DateTimeFormatter formatter(String pattern) {
        String ofEra = pattern.contains("G") ? pattern : pattern.replace('y', 'u');
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(ofEra, Locale.CHINA)
                .withResolverStyle(ResolverStyle.STRICT);
        LocalDateTime sample = LocalDateTime.of(2019, 2, 28, 11, 25, 5);
        try {
            LocalDate.parse(sample.atOffset(ZoneOffset.ofHours(8)).format(formatter), formatter);
        } catch (DateTimeException incomplete) {
            throw new IllegalArgumentException("The pattern does not give year, month and day", incomplete);
        }
        return formatter;
    }

    Optional<LocalDate> read(Cell cell) {
        return switch (cell.uncovered()) {
            case Cell.Numeric number -> read(number);
            case Cell.Text text -> read(text.value());
            case Cell.Blank ignored -> Optional.empty();
            case Cell.Covered ignored -> Optional.empty();
            case Cell.Fault ignored -> Optional.empty();
            case Cell.Broken ignored -> Optional.empty();
        };
    }

    /** A number that the sheet does not show as a date may be 20190228, or a serial number whose format was lost. */
    private Optional<LocalDate> read(Cell.Numeric number) {
        if (number.shownAsDate()) {
            return number.moment().map(LocalDateTime::toLocalDate);
        }
        boolean isSerial = number.value().compareTo(BigDecimal.valueOf(10_000)) >= 0
                && number.value().compareTo(BigDecimal.valueOf(100_000)) < 0;
        return isSerial ? number.moment().map(LocalDateTime::toLocalDate) : read(number.shown());
    }

    private Optional<LocalDate> read(String raw) {
        String text = CleanText.line(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException other) {
                // The next format may fit.
            }
        }
        return formats.isEmpty() ? builtIn(text) : Optional.empty();
    }

    private static Optional<LocalDate> builtIn(String text) {
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return Optional.of(day(yearFirst));
            }
            Matcher compact = COMPACT.matcher(text);
            if (compact.matches()) {
                return Optional.of(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)));
            }
            if (SERIAL.matcher(text).matches()) {
                return Optional.of(EPOCH.plusDays(Integer.parseInt(text.substring(0, 5))));
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(Matcher found) {
        LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        if (found.group(5) == null) {
            return day;
        }
        int hour = number(found, 5);
        String half = found.group(4) == null ? found.group(8) : found.group(4);
        boolean isLate = half != null && hour < 12 && List.of("下午", "晚上", "PM").contains(half.toUpperCase(Locale.ROOT));
        int hourOfDay = isLate ? hour + 12 : hour == 24 ? 0 : hour;
        LocalTime time = LocalTime.of(hourOfDay, number(found, 6), number(found, 7));
        if (found.group(9) == null) {
            return day;
        }
        return OffsetDateTime.of(day, time, ZoneOffset.of(found.group(9)))
                .atZoneSameInstant(DistrictTime.ZONE)
                .toLocalDate();
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}

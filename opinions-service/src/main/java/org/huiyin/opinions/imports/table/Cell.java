package org.huiyin.opinions.imports.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** What stands in one cell. */
public sealed interface Cell {

    Cell BLANK = new Blank();

    /** As the clerk sees it in the spreadsheet, or close to it. */
    String shown();

    /** What counts for the cell where a merged cell counts for all that it covers. */
    default Cell uncovered() {
        return this;
    }

    default boolean isBlank() {
        return shown().isBlank();
    }

    /** Nothing. */
    record Blank() implements Cell {

        @Override
        public String shown() {
            return "";
        }
    }

    /** Text, as it was typed; not cleaned. */
    record Text(String value) implements Cell {

        @Override
        public String shown() {
            return value;
        }
    }

    /**
     * A number of a spreadsheet.
     *
     * @param moment the same number read as a date and time of the workbook, where it can be one
     * @param shownAsDate whether the spreadsheet shows it as a date
     */
    record Numeric(BigDecimal value, Optional<LocalDateTime> moment, boolean shownAsDate) implements Cell {

        @Override
        public String shown() {
            if (shownAsDate && moment.isPresent()) {
                LocalDateTime shown = moment.get();
                boolean isDay = shown.toLocalTime().equals(LocalTime.MIDNIGHT);
                return isDay ? shown.toLocalDate().toString() : shown.toString().replace('T', ' ');
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
    }

    /** A formula that failed, e.g. {@code #REF!}. */
    record Fault(String shown) implements Cell {}

    /** Text of which some characters are lost because they are no characters of the file's encoding. */
    record Broken(String shown) implements Cell {}

    /**
     * Nothing of its own: a merged cell of a row above reaches into it.
     *
     * @param by what stands there
     */
    record Covered(Cell by) implements Cell {

        @Override
        public Cell uncovered() {
            return by;
        }

        @Override
        public String shown() {
            return "";
        }
    }
}

package org.huiyin.opinions.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.codelist.Labelled;
import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.collection.Channel;
import org.huiyin.opinions.collection.Direction;
import org.huiyin.opinions.collection.OpinionContent;
import org.huiyin.opinions.collection.Respondent;
import org.huiyin.opinions.collection.Target;
import org.huiyin.opinions.imports.table.Cell;
import org.huiyin.opinions.imports.table.Columns;
import org.huiyin.opinions.imports.table.TableRow;

/**
 * Makes an opinion of a row, or says everything that is wrong with it (COL-6). It counts rows that are alike, so it is
 * to read a file from its first row, each row once.
 */
final class OpinionReader {

    private static final int LONGEST_SOURCE_ID = 200;
    private static final int LONGEST_CODE = 64;
    /** As long as a post's title. */
    private static final int LONGEST_PERSON = 100;
    private static final int KEY_DIGITS = 16;

    private static final CodeOrLabel<Target> TARGETS = new CodeOrLabel<>(Target.class);
    private static final CodeOrLabel<Channel> CHANNELS = new CodeOrLabel<>(Channel.class);
    private static final CodeOrLabel<Respondent> RESPONDENTS = new CodeOrLabel<>(Respondent.class);
    private static final CodeOrLabel<Direction> DIRECTIONS = new CodeOrLabel<>(Direction.class);

    private final OpinionImportRequest request;
    private final OpinionImportRequest.FieldDefaults defaults;
    private final @Nullable String onlyCollector;
    private final LocalDate uploadedOn;
    private final Columns<OpinionField> columns;
    private final DateReader dates;
    /** How many rows had a fingerprint so far, by its first digits. */
    private final AlikeRows alike = new AlikeRows();

    /**
     * @param onlyCollector the organization for which alone the sender may register; absent for the office
     * @param uploadedOn the day of receipt where the table does not tell one, and the last that it may tell
     */
    OpinionReader(
            OpinionImportRequest request,
            @Nullable String onlyCollector,
            LocalDate uploadedOn,
            Columns<OpinionField> columns) {
        this.request = request;
        this.defaults = request.defaultsOrNone();
        this.onlyCollector = onlyCollector;
        this.uploadedOn = uploadedOn;
        this.columns = columns;
        this.dates = new DateReader(request.dateFormatsOrNone());
    }

    /** What a row turned out to be. */
    sealed interface Reading {

        /**
         * A row that reads well.
         *
         * @param sourceId tells the row when it is sent again
         * @param person whom it names, in the words of the register
         */
        record Opinion(long row, OpinionContent content, String sourceId, @Nullable String person) implements Reading {}

        record Refused(List<Rejection> rejections) implements Reading {}
    }

    Reading read(TableRow row) {
        Faults faults = new Faults(row);
        String text = text(faults);
        String title = title(faults);
        LocalDate receivedOn = receivedOn(faults);
        String organization = code(faults, OpinionField.ORGANIZATION_CODE, defaults.organizationCode(), true);
        Target target = value(faults, OpinionField.TARGET, TARGETS, defaults.target(), true);
        Channel channel = value(faults, OpinionField.CHANNEL, CHANNELS, defaults.channel(), true);
        Respondent respondent = value(faults, OpinionField.RESPONDENT, RESPONDENTS, defaults.respondent(), true);
        Direction direction = value(faults, OpinionField.DIRECTION, DIRECTIONS, defaults.direction(), false);
        String collectedBy = collectedBy(faults);
        UUID activity = activity(faults);
        String person = person(faults);
        String number = sourceId(faults);
        if (!faults.found.isEmpty()
                || organization == null
                || target == null
                || channel == null
                || respondent == null
                || receivedOn == null) {
            return new Reading.Refused(faults.found);
        }
        OpinionContent content = new OpinionContent(
                request.campaignId(),
                organization,
                target,
                channel,
                respondent,
                direction == null ? respondent.usualDirection() : direction,
                title,
                text,
                receivedOn,
                collectedBy,
                activity);
        return new Reading.Opinion(
                row.number(), content, number.isEmpty() ? fingerprint(content, person) : number, person);
    }

    boolean isConfirmedDifferent() {
        return Boolean.TRUE.equals(request.confirmedDifferent());
    }

    /** The rejection of a row that reads well, for a reason that only the rest of the service knows. */
    Rejection reject(Reading.Opinion opinion, OpinionField field, @Nullable String value, RowFault fault) {
        return new Rejection(opinion.row(), columns.header(field), value, fault);
    }

    private String text(Faults faults) {
        String text = CleanText.lines(faults.readable(OpinionField.TEXT).orElse(""));
        int length = OpinionContent.length(text);
        if (length == 0) {
            faults.add(OpinionField.TEXT, RowFault.TEXT_MISSING);
        } else if (length < OpinionContent.SHORTEST_TEXT) {
            faults.add(OpinionField.TEXT, RowFault.TEXT_TOO_SHORT);
        } else if (length > OpinionContent.LONGEST_TEXT) {
            faults.add(OpinionField.TEXT, RowFault.TEXT_TOO_LONG);
        }
        return text;
    }

    private @Nullable String title(Faults faults) {
        String title = CleanText.line(faults.readable(OpinionField.TITLE).orElse(""));
        if (OpinionContent.length(title) > OpinionContent.LONGEST_TITLE) {
            faults.add(OpinionField.TITLE, RowFault.TITLE_TOO_LONG);
        }
        return title.isEmpty() ? null : title;
    }

    private @Nullable LocalDate receivedOn(Faults faults) {
        if (!columns.has(OpinionField.RECEIVED_ON)) {
            return uploadedOn;
        }
        if (faults.readable(OpinionField.RECEIVED_ON).isEmpty()) {
            faults.add(OpinionField.RECEIVED_ON, RowFault.VALUE_MISSING);
            return null;
        }
        Optional<LocalDate> day = dates.read(columns.cell(faults.row, OpinionField.RECEIVED_ON));
        if (day.isEmpty()) {
            faults.add(OpinionField.RECEIVED_ON, RowFault.DATE_UNREADABLE);
        } else if (day.get().isBefore(PlausibleDay.FIRST) || day.get().isAfter(uploadedOn)) {
            faults.add(OpinionField.RECEIVED_ON, RowFault.DATE_IMPLAUSIBLE);
        }
        return day.orElse(null);
    }

    private @Nullable String collectedBy(Faults faults) {
        String collector = code(faults, OpinionField.COLLECTED_BY, defaults.collectedBy(), false);
        if (onlyCollector != null && !onlyCollector.equals(collector)) {
            faults.add(OpinionField.COLLECTED_BY, RowFault.ORGANIZATION_FOREIGN);
        }
        return collector;
    }

    private @Nullable UUID activity(Faults faults) {
        Optional<String> cell = faults.readable(OpinionField.ACTIVITY_ID).map(CleanText::line);
        if (cell.isEmpty()) {
            return defaults.activityId();
        }
        Optional<UUID> activity = TimeOrderedId.parse(cell.get());
        if (activity.isEmpty()) {
            faults.add(OpinionField.ACTIVITY_ID, RowFault.IDENTIFIER_UNREADABLE);
        }
        return activity.orElse(null);
    }

    private @Nullable String code(Faults faults, OpinionField field, @Nullable String standard, boolean isRequired) {
        String code = faults.readable(field).map(CleanText::line).orElse(standard);
        if (code == null && isRequired) {
            faults.add(field, RowFault.VALUE_MISSING);
        } else if (code != null && code.length() > LONGEST_CODE) {
            faults.add(field, RowFault.VALUE_TOO_LONG);
        }
        return code;
    }

    private <E extends Enum<E> & Labelled> @Nullable E value(
            Faults faults, OpinionField field, CodeOrLabel<E> values, @Nullable String standard, boolean isRequired) {
        String text = faults.readable(field).orElse(standard);
        if (text == null) {
            if (isRequired) {
                faults.add(field, RowFault.VALUE_MISSING);
            }
            return null;
        }
        Optional<E> value = values.read(text);
        if (value.isEmpty()) {
            faults.add(field, RowFault.VALUE_UNKNOWN);
        }
        return value.orElse(null);
    }

    private @Nullable String person(Faults faults) {
        String person = faults.readable(OpinionField.PERSON).map(CleanText::line).orElse(null);
        if (person != null && OpinionContent.length(person) > LONGEST_PERSON) {
            faults.add(OpinionField.PERSON, RowFault.VALUE_TOO_LONG);
        }
        return person;
    }

    private String sourceId(Faults faults) {
        String sourceId = CleanText.line(faults.readable(OpinionField.SOURCE_ID).orElse(""));
        if (OpinionContent.length(sourceId) > LONGEST_SOURCE_ID) {
            faults.add(OpinionField.SOURCE_ID, RowFault.VALUE_TOO_LONG);
        }
        return sourceId;
    }

    /**
     * A row without a number of its own is known by all that it says, and by how many such rows came before it: thirty
     * people who write the same words on their forms gave thirty opinions.
     */
    private String fingerprint(OpinionContent content, @Nullable String person) {
        String words = String.join(
                "\n",
                content.organizationCode(),
                content.target().name(),
                content.channel().name(),
                content.respondent().name(),
                content.direction().name(),
                Objects.toString(content.collectedBy(), ""),
                Objects.toString(content.activityId(), ""),
                columns.has(OpinionField.RECEIVED_ON) ? content.receivedOn().toString() : "",
                Objects.toString(content.title(), ""),
                content.text());
        // Only where there is one, so that rows of before are known again.
        String fingerprint = Fingerprint.of(person == null ? words : words + "\n" + person);
        int occurrence = alike.count(Long.parseUnsignedLong(fingerprint, 0, KEY_DIGITS, 16));
        return "sha256:" + fingerprint + "#" + occurrence;
    }

    /** What was found to be wrong with a row; one fault for each column. */
    private final class Faults {

        private final TableRow row;
        private final List<Rejection> found = new ArrayList<>();
        private final List<OpinionField> faulty = new ArrayList<>();

        Faults(TableRow row) {
            this.row = row;
        }

        /** What stands in the field's cell; nothing when it is blank or cannot be read, which is noted. */
        Optional<String> readable(OpinionField field) {
            Cell here = columns.cell(row, field);
            return switch (field.isOfOneRow() ? here : here.uncovered()) {
                case Cell.Fault ignored -> noted(field, RowFault.FORMULA_FAILED);
                case Cell.Broken ignored -> noted(field, RowFault.CHARACTERS_LOST);
                case Cell cell when CleanText.line(cell.shown()).isEmpty() -> Optional.empty();
                case Cell cell -> Optional.of(cell.shown());
            };
        }

        private Optional<String> noted(OpinionField field, RowFault fault) {
            add(field, fault);
            return Optional.empty();
        }

        void add(OpinionField field, RowFault fault) {
            if (!faulty.contains(field)) {
                faulty.add(field);
                String value = field.isWords() ? null : CleanText.line(columns.cell(row, field).shown());
                found.add(new Rejection(row.number(), columns.header(field), value, fault));
            }
        }
    }
}

package org.huiyin.bench.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.huiyin.bench.bulk.CopyTable;
import org.huiyin.bench.bulk.Indexes;
import org.huiyin.bench.stack.BenchStack;
import org.huiyin.bench.stack.RegisterLetters;
import org.huiyin.bench.stack.TimeOrderedIds;

/** Opinions for the desk alone: rows of every state, and no events. They spread over a year, however many there are. */
final class DeskRows {

    /** CAM-6. */
    private static final int WORKING_DAYS = 15;
    private static final List<String> CHANNELS =
            List.of("ONLINE", "ONLINE", "ONLINE", "HOTLINE", "HOTLINE", "FORUM", "LETTER", "BOX");
    private static final List<String> RESPONDENTS = List.of("RESIDENT", "RESIDENT", "MEMBER", "ENTERPRISE");
    private static final List<String> STATES =
            List.of("ANSWERED", "ANSWERED", "ANSWERED", "SORTED", "RECEIVED", "DECLINED");
    private static final List<String> CATEGORIES =
            List.of("ECONOMIC_DEVELOPMENT", "SOCIAL_DEVELOPMENT", "PUBLIC_ORDER", "CADRE_CONDUCT");
    private static final int DAYS = 365;
    private static final int TERM = 21;
    private static final int PRIME = 7_919;

    private final BenchStack stack;

    DeskRows(BenchStack stack) {
        this.stack = stack;
    }

    /**
     * Empties the opinions and fills them again; the indexes are dropped before and made afterwards, as a restore does.
     */
    void fill(int opinions) throws SQLException {
        try (Connection connection = stack.connect("opinions");
                Statement statement = connection.createStatement()) {
            statement.execute("truncate opinion cascade");
            Indexes indexes = Indexes.dropOf(connection, List.of("opinion"));
            copy(opinions);
            indexes.makeAgain(connection);
            statement.execute("vacuum (analyze) opinion");
        }
        stack.settle();
    }

    private void copy(int opinions) throws SQLException {
        String columns = "id, campaign_id, organization_code, channel, respondent, direction, target, text, received_on, "
                + "reply_due_on, reply_working_days, state, category_code, closed_on, changed_at";
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        List<String> units = stack.units();
        try (CopyTable table = new CopyTable(stack, "opinion", columns)) {
            for (int number = 0; number < opinions; number++) {
                int mixed = Math.floorMod(number * PRIME, 1_000_003);
                String state = STATES.get(mixed % STATES.size());
                LocalDate received = stack.today().minusDays(mixed % DAYS);
                boolean isClosed = state.equals("ANSWERED") || state.equals("DECLINED");
                table.add(TimeOrderedIds.next(), stack.campaign(), units.get(mixed / 5 % units.size()),
                        CHANNELS.get(mixed / 3 % CHANNELS.size()), RESPONDENTS.get(mixed / 11 % RESPONDENTS.size()),
                        "REVERSE",
                        "UNIT_TEAM", RegisterLetters.of(number), received, received.plusDays(TERM), WORKING_DAYS, state,
                        state.equals("RECEIVED") ? CopyTable.NOTHING : CATEGORIES.get(mixed / 17 % CATEGORIES.size()),
                        isClosed ? received.plusDays(TERM / 2) : CopyTable.NOTHING, now);
            }
            table.complete();
        }
    }
}

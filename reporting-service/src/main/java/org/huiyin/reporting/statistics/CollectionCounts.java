package org.huiyin.reporting.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.Channel;
import org.huiyin.reporting.codelist.Label;
import org.huiyin.reporting.filter.Conditions;

/**
 * The counts of COL-2.
 *
 * @param forums activities of the channel FORUM
 * @param lettersSent handed out by activities of the channel LETTER
 * @param formsHandedOut handed out by activities of the channel FORM
 * @param formsReturned returned to activities of the channel FORM
 * @param boxesHung handed out by activities of the channel BOX
 * @param participants of activities of every channel
 * @param byChannel the channels that were used
 */
record CollectionCounts(
        long forums,
        long lettersSent,
        long formsHandedOut,
        long formsReturned,
        long boxesHung,
        long participants,
        List<ChannelCount> byChannel) {

    CollectionCounts {
        byChannel = List.copyOf(byChannel);
    }

    /** @param handedOut letters sent, forms handed out or boxes hung */
    record ChannelCount(
            Channel channel, Label label, long activities, long participants, long handedOut, long returned) {

        private static ChannelCount none(Channel channel) {
            return new ChannelCount(channel, Label.of(channel), 0, 0, 0, 0);
        }
    }

    static CollectionCounts of(Map<Channel, ChannelCount> counts) {
        ChannelCount forms = counts.getOrDefault(Channel.FORM, ChannelCount.none(Channel.FORM));
        return new CollectionCounts(
                counts.getOrDefault(Channel.FORUM, ChannelCount.none(Channel.FORUM)).activities(),
                counts.getOrDefault(Channel.LETTER, ChannelCount.none(Channel.LETTER)).handedOut(),
                forms.handedOut(),
                forms.returned(),
                counts.getOrDefault(Channel.BOX, ChannelCount.none(Channel.BOX)).handedOut(),
                counts.values().stream().mapToLong(ChannelCount::participants).sum(),
                List.copyOf(counts.values()));
    }

    static CollectionCounts count(Connection connection, Cut cut, @Nullable Channel channel) throws SQLException {
        Conditions conditions =
                cut.conditionsOnDay("held_on").andIf("channel = ?", channel == null ? null : channel.name());
        String sql = """
                select channel, sum(activities), sum(participants), sum(handed_out), sum(returned)
                from activity_counter%s group by channel having sum(activities) > 0""".formatted(conditions.toSql());
        Map<Channel, ChannelCount> counts = new EnumMap<>(Channel.class);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            conditions.bind(select, 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Channel used = Channel.valueOf(row.getString(1));
                    counts.put(used, new ChannelCount(
                            used, Label.of(used), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
        }
        return of(counts);
    }
}

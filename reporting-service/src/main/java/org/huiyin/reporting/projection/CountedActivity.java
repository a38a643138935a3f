package org.huiyin.reporting.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.huiyin.contracts.opinions.CollectionActivityRecorded;

/** A collection activity as far as it is counted (COL-2). */
record CountedActivity(
        String campaignId,
        String organizationCode,
        String channel,
        LocalDate heldOn,
        int participants,
        int handedOut,
        int returned)
        implements Counted {

    static CountedActivity of(CollectionActivityRecorded activity) {
        return new CountedActivity(
                activity.campaignId(),
                activity.organizationCode(),
                activity.channel(),
                activity.heldOn(),
                activity.participants(),
                activity.handedOut(),
                activity.returned());
    }

    static CountedActivity read(ResultSet row) throws SQLException {
        return new CountedActivity(
                row.getString("campaign_id"),
                row.getString("organization_code"),
                row.getString("channel"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("participants"),
                row.getInt("handed_out"),
                row.getInt("returned"));
    }

    @Override
    public void count(CounterMoves moves, int sign) {
        CounterKey key = CounterKey.of(campaignId, organizationCode, channel, heldOn);
        moves.add(CounterTable.ACTIVITY_COUNTER, sign, key, 1, participants, handedOut, returned);
    }
}

package org.huiyin.reporting.statistics;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.reporting.directory.Campaign;
import org.huiyin.reporting.directory.Organizations;
import org.huiyin.reporting.filter.Filter;

/**
 * What a caller asks to see: who works for the whole district may see all of it, staff of an organization what is at or
 * below it.
 *
 * @param campaign id or code
 */
record CutRequest(@Nullable String campaign, @Nullable String organization, Period period) {

    /** Which organizations a supervision group is assigned is not told by events yet; a leader sees what is below. */
    private static final String[] DISTRICT_WIDE = {Role.SORTER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN};

    static CutRequest of(@Nullable String campaign, @Nullable String organization, Period period) {
        return new CutRequest(Filter.code("campaign", campaign), Filter.code("organization", organization), period);
    }

    /** @throws ProblemException 403 for a foreign organization, 400 for an unknown one or an unknown campaign */
    Cut resolve(Connection connection, Caller caller) throws SQLException {
        String top = caller.hasAny(DISTRICT_WIDE) ? known(connection) : own(connection, caller);
        return new Cut(campaignId(connection), top, period);
    }

    private @Nullable UUID campaignId(Connection connection) throws SQLException {
        if (campaign == null) {
            return null;
        }
        return Campaign.find(connection, campaign)
                .map(Campaign::id)
                .orElseThrow(() -> Filter.unknown("campaign", "There is no such campaign."));
    }

    private @Nullable String known(Connection connection) throws SQLException {
        if (organization != null && !Organizations.exists(connection, organization)) {
            throw Filter.unknown("organization", "There is no such organization.");
        }
        return organization;
    }

    private String own(Connection connection, Caller caller) throws SQLException {
        String own = caller.organization()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FOREIGN_ORGANIZATION, "The token names no organization of the caller."));
        if (organization == null || organization.equals(own)) {
            return own;
        }
        if (!Organizations.isWithin(connection, organization, own)) {
            throw Caller.foreignOrganization(organization);
        }
        return organization;
    }
}

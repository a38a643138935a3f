package org.huiyin.reporting.noticeboard;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.huiyin.reporting.codelist.CommitmentState;
import org.huiyin.reporting.codelist.Standing;
import org.huiyin.reporting.directory.Campaign;
import org.huiyin.reporting.directory.Organizations;
import org.huiyin.reporting.directory.Subtree;
import org.huiyin.reporting.filter.Conditions;
import org.huiyin.reporting.filter.Filter;

/**
 * Which notices are asked for.
 *
 * @param campaign id or code
 * @param organization code: those led by it or by an organization below it
 * @param text to be found in the problem, the goal, the measures or the result
 */
record NoticeFilter(
        @Nullable String campaign,
        @Nullable String organization,
        @Nullable Standing standing,
        @Nullable CommitmentState state,
        @Nullable String text) {

    NoticeFilter {
        campaign = Filter.code("campaign", campaign);
        organization = Filter.code("organization", organization);
        text = Filter.text("text", text);
    }

    Conditions conditions(Connection connection) throws SQLException {
        Conditions conditions = new Conditions()
                .andIf("standing = ?", standing == null ? null : standing.name())
                .andIf("state = ?", state == null ? null : state.name())
                .andIf("words ilike ?", text == null ? null : Conditions.containing(text));
        if (campaign != null) {
            Campaign known = Campaign.find(connection, campaign)
                    .orElseThrow(() -> Filter.unknown("campaign", "There is no such campaign."));
            conditions.and("campaign_id = ?", known.id());
        }
        if (organization != null) {
            if (!Organizations.exists(connection, organization)) {
                throw Filter.unknown("organization", "There is no such organization.");
            }
            conditions.and(Subtree.holds("lead_organization_code"), organization, Subtree.NOW);
        }
        return conditions;
    }
}

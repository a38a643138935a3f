package org.huiyin.rectification.transition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.PhaseKind;

/** Who may begin which phase, and who is late: also those who have opened nothing yet (SUP-4). */
@ApplicationScoped
class PhaseStandings {

    /** By the phases as they are now: when a campaign is rescheduled, the answer follows. */
    private static final String PAGE = """
            select o.code, o.name, o.batch, p.kind, p.starts_on, p.ends_on, t.id, t.state
            from organization o
            left join lateral (
                select phase.kind, phase.starts_on, phase.ends_on from campaign_phase phase
                where phase.campaign_id = ? and phase.batch = o.batch and not exists (
                    select 1 from transition passed where passed.campaign_id = phase.campaign_id
                    and passed.organization_code = o.code and passed.phase = phase.kind and passed.state = 'PASSED')
                order by phase.position limit 1) p on true
            left join transition t on t.campaign_id = ? and t.organization_code = o.code and t.phase = p.kind
                and t.state <> 'ENDED'
            where o.active and exists (select 1 from campaign_phase held where held.campaign_id = ? and held.batch = o.batch)
            and (? or o.code = any (?)) and o.code > ?
            and (cast(? as text) is null or p.kind = ?)
            and (not ? or p.ends_on < ?)
            order by o.code limit ?""";

    private final AgroalDataSource database;

    PhaseStandings(AgroalDataSource database) {
        this.database = database;
    }

    /** Up to one row more than the limit, by the organization's code. */
    List<PhaseStandingView> page(
            OrganizationScope scope,
            UUID campaign,
            @Nullable PhaseKind phase,
            boolean lateOnly,
            LocalDate today,
            String after,
            int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setObject(1, campaign);
            select.setObject(2, campaign);
            select.setObject(3, campaign);
            select.setBoolean(4, scope.districtWide());
            select.setArray(5, connection.createArrayOf("text", scope.codes().toArray()));
            select.setString(6, after);
            select.setString(7, phase == null ? null : phase.name());
            select.setString(8, phase == null ? null : phase.name());
            select.setBoolean(9, lateOnly);
            select.setObject(10, today);
            select.setInt(11, limit + 1);
            try (ResultSet found = select.executeQuery()) {
                List<PhaseStandingView> standings = new ArrayList<>();
                while (found.next()) {
                    standings.add(read(found, today));
                }
                return standings;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The phases cannot be read", failed);
        }
    }

    private static PhaseStandingView read(ResultSet row, LocalDate today) throws SQLException {
        @Nullable LocalDate startsOn = row.getObject("starts_on", LocalDate.class);
        @Nullable LocalDate endsOn = row.getObject("ends_on", LocalDate.class);
        @Nullable String state = row.getString("state");
        return new PhaseStandingView(
                row.getString("code"),
                row.getString("name"),
                row.getInt("batch"),
                row.getString("kind"),
                startsOn,
                endsOn,
                startsOn != null && !today.isBefore(startsOn),
                endsOn != null && today.isAfter(endsOn),
                row.getObject("id", UUID.class),
                state == null ? null : TransitionState.valueOf(state));
    }
}

package org.huiyin.rectification.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the latest snapshots that opinions-service told, in the transaction in which they count as read. */
@ApplicationScoped
public class Directory {

    private static final String KEEP_ORGANIZATION = """
            insert into organization (id, code, name, kind, level, parent_code, batch, active, successor_code)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set code = excluded.code, name = excluded.name, kind = excluded.kind,
                level = excluded.level, parent_code = excluded.parent_code, batch = excluded.batch,
                active = excluded.active, successor_code = excluded.successor_code""";

    private static final String KEEP_CAMPAIGN = """
            insert into campaign (id, code, name, make_up_above_percent, redo_above_percent, fewest_ballots,
                consultation_days, stalled_after_days, smallest_cell)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set code = excluded.code, name = excluded.name,
                make_up_above_percent = excluded.make_up_above_percent,
                redo_above_percent = excluded.redo_above_percent, fewest_ballots = excluded.fewest_ballots,
                consultation_days = excluded.consultation_days, stalled_after_days = excluded.stalled_after_days,
                smallest_cell = excluded.smallest_cell""";

    private static final String KEEP_PROBLEM = """
            insert into assigned_problem (id, campaign_id, title, description, category_code, prominence,
                organization_code, about_individual, opinion_count, assigned_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set campaign_id = excluded.campaign_id, title = excluded.title,
                description = excluded.description, category_code = excluded.category_code,
                prominence = excluded.prominence, organization_code = excluded.organization_code,
                about_individual = excluded.about_individual, opinion_count = excluded.opinion_count,
                assigned_on = excluded.assigned_on""";

    private static final String KEEP_DEED = """
            insert into promised_deed (id, contact_point_id, description, organization_code, visited_organization_code,
                promised_on, state)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set description = excluded.description,
                organization_code = excluded.organization_code,
                visited_organization_code = excluded.visited_organization_code, state = excluded.state""";

    private static final String KEEP_CALENDAR = """
            insert into working_calendar (year, holidays, worked_weekend_days) values (?, ?::date[], ?::date[])
            on conflict (year) do update set holidays = excluded.holidays,
                worked_weekend_days = excluded.worked_weekend_days""";

    private final AgroalDataSource database;

    Directory(AgroalDataSource database) {
        this.database = database;
    }

    public record KnownOrganization(
            UUID id,
            String code,
            String name,
            String kind,
            int level,
            @Nullable String parentCode,
            int batch,
            boolean active,
            @Nullable String successorCode) {}

    public record KnownCampaign(UUID id, String code, String name, CampaignPolicy policy) {}

    public record KnownProblem(
            UUID id,
            UUID campaignId,
            String title,
            String description,
            @Nullable String categoryCode,
            @Nullable String prominence,
            String organizationCode,
            boolean aboutIndividual,
            int opinionCount,
            LocalDate assignedOn) {}

    public record KnownDeed(
            UUID id,
            UUID contactPointId,
            String description,
            String organizationCode,
            String visitedOrganizationCode,
            LocalDate promisedOn,
            String state) {}

    /** The exceptions of a year, always as a whole (CAM-6). */
    public record KnownCalendar(int year, List<LocalDate> holidays, List<LocalDate> workedWeekendDays) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownDeed deed) {
        write(
                KEEP_DEED,
                deed.id(), deed.contactPointId(), deed.description(), deed.organizationCode(),
                deed.visitedOrganizationCode(), deed.promisedOn(), deed.state());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownOrganization organization) {
        write(
                KEEP_ORGANIZATION,
                organization.id(), organization.code(), organization.name(), organization.kind(), organization.level(),
                organization.parentCode(), organization.batch(), organization.active(), organization.successorCode());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownCampaign campaign) {
        CampaignPolicy policy = campaign.policy();
        write(
                KEEP_CAMPAIGN,
                campaign.id(), campaign.code(), campaign.name(), policy.makeUpAbovePercent(), policy.redoAbovePercent(),
                policy.fewestBallots(), policy.consultationDays(), policy.stalledAfterDays(), policy.smallestCell());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownProblem problem) {
        write(
                KEEP_PROBLEM,
                problem.id(), problem.campaignId(), problem.title(), problem.description(), problem.categoryCode(),
                problem.prominence(), problem.organizationCode(), problem.aboutIndividual(), problem.opinionCount(),
                problem.assignedOn());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(KnownCalendar calendar) {
        write(KEEP_CALENDAR, calendar.year(), array(calendar.holidays()), array(calendar.workedWeekendDays()));
    }

    /** As PostgreSQL writes an array. */
    private static String array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private void write(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                upsert.setObject(index + 1, values[index]);
            }
            upsert.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException("The directory does not take this: " + refused.getMessage(), refused);
        }
    }
}

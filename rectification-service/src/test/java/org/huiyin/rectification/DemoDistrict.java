package org.huiyin.rectification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.EventContract;
import org.huiyin.contracts.directory.CampaignSnapshot;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.contracts.directory.WorkingCalendarSnapshot;
import org.huiyin.contracts.envelope.CloudEvent;
import org.huiyin.contracts.opinions.ProblemAssigned;
import org.huiyin.testkit.events.EventTopics;

import static org.assertj.core.api.Assertions.assertThat;

/** A made-up district as opinions-service would tell it, with its staff and a supervision group. */
public final class DemoDistrict {

    public static final String DISTRICT = "DEMO";
    public static final String UNIT = "DEMO-UNIT-01";
    public static final String TOWN = "DEMO-TOWN-01";

    public static final Client OFFICER = Client.as("officer", UNIT);
    public static final Client TOWN_OFFICER = Client.named("officer-town", TOWN, "officer");
    public static final Client SUPERVISOR = Client.as("supervisor", DISTRICT);
    public static final Client SECOND_OF_GROUP = Client.named("supervisor-b", DISTRICT, "supervisor");
    public static final Client FOREIGN_SUPERVISOR = Client.named("supervisor-two", DISTRICT, "supervisor");
    /** Works for the unit and sits in its supervision group. */
    public static final Client BOTH = Client.named("both", UNIT, "officer", "supervisor");
    /** The same person, since posted to the district: no longer one of the unit's own staff. */
    public static final Client BOTH_POSTED_AWAY = Client.named("both", DISTRICT, "supervisor");
    public static final Client SORTER = Client.as("sorter", DISTRICT);
    public static final Client LEADER = Client.as("leader", DISTRICT);
    public static final Client AUDITOR = Client.as("auditor", DISTRICT);
    public static final Client ADMIN = Client.as("admin", DISTRICT);

    private static boolean told;

    private DemoDistrict() {}

    /** Tells the organizations once per application, and assigns the unit to a group. */
    public static synchronized void tell() {
        if (told) {
            return;
        }
        organization(DISTRICT, null, 1);
        organization(UNIT, DISTRICT, 2);
        organization(TOWN, DISTRICT, 2);
        await(() -> assertThat(Database.count("select count(*) from organization where code in (?, ?, ?)",
                DISTRICT, UNIT, TOWN)).isEqualTo(3));
        String group = ADMIN.move("/v1/supervision-groups", Map.of(
                "name", "督导组" + UUID.randomUUID(), "members", List.of("supervisor", "supervisor-b", "both"))).path("id");
        ADMIN.move("/v1/supervision-groups/" + group + "/assignments", Map.of("organizationCode", UNIT));
        told = true;
    }

    public static UUID organization(String code, @Nullable String parent, int level) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 0, new OrganizationSnapshot(
                id.toString(), code, "演示区 " + code, level == 1 ? "DISTRICT" : "DIRECT_UNIT", level, parent, 1, true, null, null));
        return id;
    }

    /**
     * An organization that was merged into another, or dissolved: it stays where it stood, and counts no more (ADR 14).
     *
     * @param successor absent for one that was dissolved
     */
    public static void gone(String code, String parent, int level, @Nullable String successor) {
        UUID id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        EventTopics.publish(EventCatalogue.ORGANIZATION_CHANGED, id, 1, new OrganizationSnapshot(
                id.toString(), code, "演示区 " + code, "TOWN", level, parent, 1, false, successor, null));
        await(() -> assertThat(Database.count("select count(*) from organization where code = ? and not active", code))
                .isEqualTo(1));
    }

    /** A year's working calendar (CAM-6). */
    public static void calendar(int year, List<LocalDate> holidays, List<LocalDate> workedWeekendDays) {
        EventContract contract = EventCatalogue.WORKING_CALENDAR_PUBLISHED;
        EventTopics.publish(
                new CloudEvent<>(
                        CloudEvent.SPEC_VERSION, UUID.randomUUID().toString(), "/test", contract.type(),
                        String.valueOf(year), Instant.now(), CloudEvent.DATA_CONTENT_TYPE, CloudEvent.sequenceOf(0), null,
                        new WorkingCalendarSnapshot(year, holidays, workedWeekendDays)),
                contract.topic());
        String days = (holidays + " " + workedWeekendDays).replace('[', '{').replace(']', '}').replace(", ", ",");
        await(() -> assertThat(Database.column(
                "select holidays::text || ' ' || worked_weekend_days::text from working_calendar where year = ?", year))
                .containsExactly(days));
    }

    /** A campaign with the default figures of CAM-6 and consultations that end the same day. */
    public static String campaign() {
        return campaign(0);
    }

    public static String campaign(int consultationDays) {
        return campaign(new CampaignSnapshot.Policy(15, 10, 50, 10, 5, consultationDays, 30));
    }

    /** A campaign with figures of its own (CAM-6). */
    public static String campaign(CampaignSnapshot.Policy policy) {
        tell();
        UUID id = UUID.randomUUID();
        EventTopics.publish(EventCatalogue.CAMPAIGN_CHANGED, id, 0, new CampaignSnapshot(
                id.toString(), "demo-" + id, "演示活动", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31),
                policy, List.of()));
        await(() -> assertThat(Database.count("select count(*) from campaign where id = ?", id)).isEqualTo(1));
        return id.toString();
    }

    /** A problem that was assigned to an organization. */
    public static String problem(String campaign, String organization, boolean aboutIndividual) {
        UUID id = UUID.randomUUID();
        assign(id, 0, campaign, organization, aboutIndividual);
        return id.toString();
    }

    /** An opinion about a person was linked to a problem later: it is told anew (REP-7). */
    public static void foundAboutPerson(String problem, String campaign, String organization) {
        assign(UUID.fromString(problem), 1, campaign, organization, true);
    }

    private static void assign(UUID id, long version, String campaign, String organization, boolean aboutIndividual) {
        EventTopics.publish(EventCatalogue.PROBLEM_ASSIGNED, id, version, new ProblemAssigned(
                id.toString(), campaign, "路灯不亮", "居民反映路灯长期不亮。", "LIVING_STANDARDS", "VITAL_INTERESTS", organization,
                aboutIndividual, 12, LocalDate.of(2026, 3, 3)));
        await(() -> assertThat(Database.count(
                "select count(*) from assigned_problem where id = ? and about_individual = ?", id, aboutIndividual))
                .isEqualTo(1));
    }

    public static void await(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
    }
}

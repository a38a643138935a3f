package org.huiyin.rectification.planning;

import java.util.List;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.Database;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** What was in the database before versions were kept goes on. */
@QuarkusTest
@WithRealParts
class PlanMigrationComponentTest {

    private static final String SCHEMA = "before_versions";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    @AfterEach
    void clear() {
        Database.execute("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    @DisplayName("REC-1: of plans from before the rule the first keeps its place, and those under way get their version")
    void givesPlansUnderWayTheirVersionAndTwinsTheirNames() {
        // given
        migrateTo("3");
        district();
        plan(1, "ORGANIZATION", "SUBMITTED");
        plan(2, "ORGANIZATION", "DRAFT");
        plan(3, "PERSON", "RETURNED");
        item(1, true);
        Database.execute("insert into before_versions.item_part select id, 'DEMO', '配合', 0 from before_versions.item");

        // when
        migrateTo("4");

        // then
        assertThat(Database.column("select subject_name from before_versions.plan order by id"))
                .containsExactly(null, "方案 (2)", "方案 (1)");
        assertThat(Database.column("select current_version from before_versions.plan order by id"))
                .containsExactly("1", "0", "0");
        String content = "select v.content #>> '{%s}' from before_versions.plan_version v";
        assertThat(List.of("items,0,fields,problem", "items,0,fields,deadline", "items,0,fields,coOrganizations,0,part",
                        "items,0,fields,milestones,0,dueOn", "items,0,fields,problemIds", "items,0,fields,goal"))
                .map(path -> Database.column(content.formatted(path)).getFirst())
                .containsExactly("停车难", "2026-04-30", "配合", "2026-04-08", "[]", null);
    }

    @Test
    @DisplayName("REC-4: of plans from before the rule those handed in say why an item has priority; drafts are asked for it")
    void givesPriorityItemsUnderWayAReason() {
        // given
        migrateTo("3");
        district();
        plan(1, "PERSON", "ENDORSED");
        plan(2, "ORGANIZATION", "IN_CONSULTATION");
        plan(3, "TEAM", "SUBMITTED");
        plan(4, "TEAM", "DRAFT");
        for (int number = 1; number <= 4; number++) {
            item(number, true);
            item(number, false);
        }

        // when
        migrateTo("5");

        // then
        assertThat(Database.column("""
                        select priority_reasons::text from before_versions.item where priority order by plan_id"""))
                .containsExactly("[\"MOST_DISSATISFIED\"]", "[\"MOST_DISSATISFIED\"]", "[\"MOST_DISSATISFIED\"]", "[]");
        assertThat(Database.column("select distinct priority_reasons::text from before_versions.item where not priority"))
                .containsExactly("[]");
    }

    private static void district() {
        Database.execute("""
                insert into before_versions.organization (id, code, name, kind, level, batch, active)
                values (gen_random_uuid(), 'DEMO', '演示区', 'DISTRICT', 1, 1, true)""");
        Database.execute("""
                insert into before_versions.campaign values
                    ('00000000-0000-7000-8000-000000000001', 'c', '活动', 10, 50, 10, 0, 30)""");
    }

    private static void item(int plan, boolean priority) {
        Database.execute("""
                insert into before_versions.item (id, plan_id, campaign_id, organization_code, public_visible, state, problem,
                    goal, measures, deadline, interim_steps, priority, milestones, round, lead_percent, amendments,
                    make_up_owed, doers, changed_at, version)
                values (gen_random_uuid(), '00000000-0000-7000-8000-00000000001%d', '00000000-0000-7000-8000-000000000001',
                    'DEMO', true, 'PLANNED', '停车难', null, '["共享车位"]', '2026-04-30', '[]', %b,
                    '[{"title": "完成摸底", "dueOn": "2026-04-08"}]', 1, 0, '[]', false, '[]', now(), 0)"""
                .formatted(plan, priority));
    }

    private static void plan(int number, String subject, String state) {
        Database.execute("""
                insert into before_versions.plan (id, campaign_id, organization_code, subject, title, state, item_count,
                    contributors, item_reasons, changed_at, version, consultation_ends_on)
                values ('00000000-0000-7000-8000-00000000001%d', '00000000-0000-7000-8000-000000000001', 'DEMO', '%s', '方案',
                    '%s', 1, '[]', '[]', now(), 0, %s)"""
                .formatted(number, subject, state, state.equals("IN_CONSULTATION") ? "'2026-03-20'" : "null"));
    }

    private void migrateTo(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/kit", "classpath:db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }
}

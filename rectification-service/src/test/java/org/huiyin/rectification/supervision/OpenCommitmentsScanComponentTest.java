package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.huiyin.rectification.AtOnce;
import org.huiyin.rectification.CommitmentRows;
import org.huiyin.rectification.Database;
import org.huiyin.rectification.DemoDistrict;
import org.huiyin.rectification.Journey;
import org.huiyin.rectification.TestClock;
import org.huiyin.rectification.commitment.MarkOverdueCommitments;
import org.huiyin.rectification.directory.WorkingDays;
import org.huiyin.testkit.parts.WithRealParts;

import static org.assertj.core.api.Assertions.assertThat;

/** SUP-2: a scan of 100,000 open commitments misses none, and starts with the oldest. */
@QuarkusTest
@WithRealParts
class OpenCommitmentsScanComponentTest {

    private static final int OPEN = 100_000;
    /** The deadlines spread over so many days, most of which are to come. */
    private static final int DAYS = 250;
    /** The first deadlines, that have passed. */
    private static final int PASSED = 10;
    private static final int OVERDUE = OPEN / DAYS * PASSED;

    private final OverdueScan scan;
    private final MarkOverdueCommitments markOverdueCommitments;
    private final WorkingDays workingDays;

    OpenCommitmentsScanComponentTest(
            OverdueScan scan, MarkOverdueCommitments markOverdueCommitments, WorkingDays workingDays) {
        this.scan = scan;
        this.markOverdueCommitments = markOverdueCommitments;
        this.workingDays = workingDays;
    }

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void missesNoneOfAHundredThousandAndStartsWithTheOldest() {
        // given: nothing else is overdue
        String campaign = DemoDistrict.campaign();
        UUID id = UUID.fromString(campaign);
        LocalDate today = workingDays.deadline(Journey.today(), 1).day();
        TestClock.on(today);
        scan.scan();
        LocalDate oldest = today.minusDays(PASSED);
        CommitmentRows.insert(campaign, DemoDistrict.UNIT, OPEN, oldest, DAYS);
        Database.execute("analyze item");

        // when: a first batch, then two replicas at once
        markOverdueCommitments.markBatch(200);
        List<String> firstBatch = Database.column(
                "select distinct deadline from item where campaign_id = ? and overdue_since is not null", id);
        AtOnce.run(scan::scan, scan::scan);
        scan.scan();

        // then
        assertThat(firstBatch).containsExactly(oldest.toString());
        assertThat(Database.count("select count(*) from item where campaign_id = ?", id)).isEqualTo(OPEN);
        assertThat(Database.count("select count(*) from item where campaign_id = ? and overdue_since = ?", id, today))
                .isEqualTo(OVERDUE);
        assertThat(Database.count(
                        "select count(*) from item where campaign_id = ? and (deadline < ?) <> (overdue_since is not null)",
                        id, today))
                .as("marked though in time, or late and missed")
                .isZero();
        String of = "from escalation where subject_id in (select id from item where campaign_id = ?)";
        assertThat(Database.count("select count(*) " + of, id)).isEqualTo(OVERDUE);
        assertThat(Database.count("select count(distinct subject_id) " + of, id)).isEqualTo(OVERDUE);
        CommitmentRows.delete(campaign);
    }
}

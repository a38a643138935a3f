package org.huiyin.contracts.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign with its batches, phases and policy (CAM-2, CAM-6).
 *
 * @param campaignId UUID
 * @param code unique, e.g. {@code 2026-demo}
 */
public record CampaignSnapshot(
        String campaignId,
        String code,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        Policy policy,
        List<Batch> batches) {

    public CampaignSnapshot {
        batches = List.copyOf(batches);
    }

    /**
     * The figures of CAM-6.
     *
     * @param replyWorkingDays working days in which an opinion is to be answered
     * @param makeUpAbovePercent more dissatisfied than this: make-up
     * @param redoAbovePercent more dissatisfied than this: redo
     * @param fewestBallots fewer than this: no result
     * @param smallestCell a published count below this is withheld
     * @param consultationDays days for which a plan is open for comment
     * @param stalledAfterDays days without substantive progress after which a commitment is stalled
     */
    public record Policy(
            int replyWorkingDays,
            int makeUpAbovePercent,
            int redoAbovePercent,
            int fewestBallots,
            int smallestCell,
            int consultationDays,
            int stalledAfterDays) {}

    public record Batch(int number, String name, LocalDate startsOn, LocalDate endsOn, List<Phase> phases) {

        public Batch {
            phases = List.copyOf(phases);
        }
    }

    /** @param kind STUDY, ANALYSIS or RECTIFICATION */
    public record Phase(String kind, LocalDate startsOn, LocalDate endsOn) {}
}

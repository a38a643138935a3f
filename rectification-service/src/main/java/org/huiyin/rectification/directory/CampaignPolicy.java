package org.huiyin.rectification.directory;

import jakarta.persistence.Embeddable;

/**
 * The figures of CAM-6 that this service goes by.
 *
 * @param makeUpAbovePercent more dissatisfied than this: make-up (SAT-2)
 * @param redoAbovePercent more dissatisfied than this: redo (SAT-2)
 * @param fewestBallots fewer than this: no result (SAT-2)
 * @param consultationDays days for which a plan is open for comment (REC-5)
 * @param stalledAfterDays days without substantive progress after which a commitment is stalled (REC-6)
 * @param smallestCell a published count below this is withheld (REP-7)
 */
@Embeddable
public record CampaignPolicy(
        int makeUpAbovePercent,
        int redoAbovePercent,
        int fewestBallots,
        int consultationDays,
        int stalledAfterDays,
        int smallestCell) {}

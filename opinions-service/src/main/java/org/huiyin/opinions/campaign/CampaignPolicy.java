package org.huiyin.opinions.campaign;

import jakarta.persistence.Embeddable;

/**
 * The figures of CAM-6 by which a campaign is run. A later change holds for what comes after it: what was promised to a
 * giver at receipt stays promised.
 *
 * @param replyWorkingDays a giver waits no longer than this for an answer: three weeks of work, so that the
 *     organization concerned can look into it first
 * @param makeUpAbovePercent more dissatisfied than this: make-up, since a tenth may be displeased by anything, and more
 *     than that points at the work
 * @param redoAbovePercent more dissatisfied than this: redo, since most people say that it was not put right
 * @param fewestBallots fewer than this are no result: one ballot would weigh more than a tenth, the make-up threshold
 * @param smallestCell a published count below this is withheld, so that nobody can be made out behind it
 * @param consultationDays a plan is open for comment so long; 0 where a campaign goes without
 * @param stalledAfterDays a commitment without substantive progress for so long is shown as stalled
 */
@Embeddable
public record CampaignPolicy(
        int replyWorkingDays,
        int makeUpAbovePercent,
        int redoAbovePercent,
        int fewestBallots,
        int smallestCell,
        int consultationDays,
        int stalledAfterDays) {

    /** The defaults of CAM-6. */
    public static final CampaignPolicy DEFAULT = new CampaignPolicy(15, 10, 50, 10, 5, 7, 30);

    public CampaignPolicy {
        if (replyWorkingDays < 1 || fewestBallots < 1 || smallestCell < 1 || consultationDays < 0 || stalledAfterDays < 1) {
            throw new IllegalArgumentException("A figure of the policy is too small");
        }
        if (makeUpAbovePercent < 0 || redoAbovePercent > 100 || makeUpAbovePercent > redoAbovePercent) {
            throw new IllegalArgumentException("Make-up comes before redo, both within 0 to 100 per cent");
        }
    }
}

package org.huiyin.opinions.campaign;

import jakarta.persistence.Embeddable;

/**
 * How a campaign answers those who gave an opinion (SRT-5, CAM-6). A later change holds for what comes after it.
 *
 * @param answersNeedApproval whether somebody else approves an answer before the giver reads it (TRU-4)
 * @param questionWorkingDays a question to the giver stops the reply clock no longer than this: two weeks of work, so
 *     that who asks after the receipt once a week sees it in time, and a silent giver holds nothing up for ever
 * @param escalationWorkingDays an overdue reply is told one level higher after each such term: a week, in which the
 *     level that was told can still make it good
 * @param eraseGiversAfterDays the contact of a named giver is erased so long after the opinion was closed: a quarter,
 *     within which a result may be looked at again (REC-9) and the giver be asked whether it lasted
 */
@Embeddable
public record AnswerPolicy(
        boolean answersNeedApproval, int questionWorkingDays, int escalationWorkingDays, int eraseGiversAfterDays) {

    /** What holds until an admin says otherwise. */
    public static final AnswerPolicy DEFAULT = new AnswerPolicy(false, 10, 5, 90);

    public AnswerPolicy {
        if (questionWorkingDays < 1 || escalationWorkingDays < 1 || eraseGiversAfterDays < 0) {
            throw new IllegalArgumentException("A term of the answer policy is too short");
        }
    }
}

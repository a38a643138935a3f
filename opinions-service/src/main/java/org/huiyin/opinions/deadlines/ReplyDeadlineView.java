package org.huiyin.opinions.deadlines;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.OpinionState;

/**
 * When an opinion is to be answered; none of its words.
 *
 * @param organizationCode who is to answer it
 * @param replyDueOn the last day; while a question is open, the day if the giver stays silent
 * @param overdue whether that day has passed in Asia/Shanghai
 * @param escalatedTo the highest level that was told; absent before the first. OFFICE without being told, where the
 *     term had run out before the opinion was taken in
 * @param pausedUntil the last day on which the open question to the giver holds the clock; absent while it runs
 */
public record ReplyDeadlineView(
        UUID opinionId,
        UUID campaignId,
        String organizationCode,
        OpinionState state,
        LocalDate receivedOn,
        LocalDate replyDueOn,
        boolean overdue,
        @Nullable EscalationLevel escalatedTo,
        @Nullable LocalDate pausedUntil) {}

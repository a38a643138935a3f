package org.huiyin.contracts.opinions;

import java.time.LocalDate;

/**
 * A collection activity took place (COL-2).
 *
 * @param activityId UUID
 * @param organizationCode who held it
 * @param channel COL-1, e.g. FORUM
 * @param participants how many took part
 * @param handedOut letters sent, forms handed out or boxes hung
 * @param returned how many came back
 */
public record CollectionActivityRecorded(
        String activityId,
        String campaignId,
        String organizationCode,
        String channel,
        LocalDate heldOn,
        int participants,
        int handedOut,
        int returned) {}

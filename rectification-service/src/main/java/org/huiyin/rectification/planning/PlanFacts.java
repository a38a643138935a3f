package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A plan as it stood at one moment: what answers and events are made of. */
record PlanFacts(
        UUID id,
        UUID campaignId,
        String organizationCode,
        PlanFor whose,
        String title,
        @Nullable UUID copiedFrom,
        PlanState state,
        int itemCount,
        int currentVersion,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate endorsedOn,
        @Nullable String returnReasons,
        List<ItemReason> itemReasons,
        @Nullable LocalDate consultationEndsOn,
        @Nullable LocalDate adoptedOn,
        long version) {}

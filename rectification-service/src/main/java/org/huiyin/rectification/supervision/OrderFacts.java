package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An order as it stood at one moment: what answers and events are made of. */
record OrderFacts(
        UUID id,
        OrderOrigin origin,
        OrderState state,
        String demand,
        String basis,
        LocalDate issuedOn,
        OrderTerms terms,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String report,
        @Nullable LocalDate reportedOn,
        @Nullable String returnReasons,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason,
        long version) {}

package org.huiyin.kit.changelog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the change log (TRU-3).
 *
 * @param changedAt UTC
 * @param actor user name, {@code public} for a caller without a token, {@code system:…} for what a service does by
 *     itself
 * @param organizationCode of the actor
 * @param action e.g. {@code sort-opinion}
 * @param aggregateType e.g. {@code opinion}
 * @param aggregateId what it was done to
 * @param details what the use case found worth keeping
 * @param changes rows before and after, at most fifty; empty where nothing but the details was kept
 * @param changesLeftOut how many rows were changed beside those
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeView(
        UUID id,
        Instant changedAt,
        String actor,
        @Nullable String organizationCode,
        String action,
        String aggregateType,
        String aggregateId,
        Map<String, Object> details,
        List<EntityChange> changes,
        int changesLeftOut) {}

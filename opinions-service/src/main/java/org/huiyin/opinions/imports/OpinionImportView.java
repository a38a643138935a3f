package org.huiyin.opinions.imports;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An import as clients see it (COL-6).
 *
 * @param rowsTotal rows below the header that are not blank
 * @param rowsRead of those, how many were dealt with: imported + alreadyThere + rejected
 * @param alreadyThere rows that an earlier import, or an earlier row, had brought
 * @param rejected rows that were left out; see the list of rejections
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpinionImportView(
        UUID id,
        ImportState state,
        UUID campaignId,
        String sourceSystem,
        String fileName,
        String requestedBy,
        long rowsTotal,
        long rowsRead,
        long imported,
        long alreadyThere,
        long rejected,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Failure failure) {

    /**
     * Why it ended before its end.
     *
     * @param code of the catalogue of errors
     * @param detail what to do about it
     */
    public record Failure(String code, String detail) {}

    static OpinionImportView from(OpinionImport imported) {
        return new OpinionImportView(
                imported.id().value(),
                imported.state(),
                imported.campaignId(),
                imported.sourceSystem(),
                imported.fileName(),
                imported.requestedBy(),
                imported.rowsTotal(),
                imported.rowsRead(),
                imported.imported(),
                imported.alreadyThere(),
                imported.rejected(),
                imported.createdAt(),
                imported.startedAt(),
                imported.finishedAt(),
                imported.failureCode() == null ? null : new Failure(imported.failureCode(), imported.failureDetail()));
    }
}

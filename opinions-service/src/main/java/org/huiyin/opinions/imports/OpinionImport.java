package org.huiyin.opinions.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/**
 * A register of opinions on its way in (COL-6). One worker at a time works on it, as long as its lease lasts; each
 * batch of rows and the progress that it makes are one transaction, so that whoever takes over goes on where it
 * stopped.
 */
@Entity
@Table(name = "opinion_import_job")
class OpinionImport {

    /** An import that was begun this often and is not done will not be done by beginning again. */
    static final int MOST_RUNS = 20;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    private UUID campaignId;
    private String sourceSystem;
    private String fileName;
    private long fileSize;
    private String request;
    private String requestedBy;
    private @Nullable String organizationCode;
    private @Nullable String onlyCollector;
    private LocalDate uploadedOn;
    private long rowsTotal;
    private long rowsRead;
    private long imported;
    private long alreadyThere;
    private long rejected;
    private Instant createdAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private int run;
    private @Nullable Instant leaseUntil;
    private @Nullable String failureCode;
    private @Nullable String failureDetail;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected OpinionImport() {}

    private OpinionImport(Submission submission, Instant now) {
        this.id = OpinionImportId.next().value();
        this.state = ImportState.QUEUED;
        this.campaignId = submission.campaignId();
        this.sourceSystem = submission.sourceSystem();
        this.fileName = submission.fileName();
        this.fileSize = submission.fileSize();
        this.request = submission.request();
        this.requestedBy = submission.requestedBy();
        this.organizationCode = submission.organizationCode();
        this.onlyCollector = submission.onlyCollector();
        this.uploadedOn = submission.uploadedOn();
        this.rowsTotal = submission.rowsTotal();
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * What was sent, and by whom.
     *
     * @param request JSON
     * @param organizationCode the sender's organization
     * @param onlyCollector for a collector: the organization for which alone rows may be registered
     * @param rowsTotal rows below the header that are not blank
     */
    record Submission(
            UUID campaignId,
            String sourceSystem,
            String fileName,
            long fileSize,
            String request,
            String requestedBy,
            @Nullable String organizationCode,
            @Nullable String onlyCollector,
            LocalDate uploadedOn,
            long rowsTotal) {}

    static OpinionImport queue(Submission submission, Instant now) {
        return new OpinionImport(submission, now.truncatedTo(ChronoUnit.MICROS));
    }

    /** A worker takes it up, or takes it over from one whose lease has run out. */
    void take(Instant now, Duration lease) {
        if (state != ImportState.RUNNING) {
            become(ImportState.RUNNING, now);
            startedAt = now;
        }
        run++;
        leaseUntil = now.plus(lease);
        changedAt = now;
    }

    boolean isWornOut() {
        return run >= MOST_RUNS;
    }

    /** Whether the worker of this run is still the one that works on it. */
    boolean isHeldBy(int workersRun) {
        return state == ImportState.RUNNING && run == workersRun;
    }

    /** Rows were dealt with; each counts once. */
    void advance(long newlyImported, long knownBefore, long refused, Instant now, Duration lease) {
        imported += newlyImported;
        alreadyThere += knownBefore;
        rejected += refused;
        rowsRead += newlyImported + knownBefore + refused;
        leaseUntil = now.plus(lease);
        changedAt = now;
    }

    /** The worker stops before the end; another may go on at once. */
    void release(Instant now) {
        leaseUntil = now;
        changedAt = now;
    }

    void complete(Instant now) {
        become(ImportState.COMPLETED, now);
        finish(now);
    }

    void fail(String code, String detail, Instant now) {
        become(ImportState.FAILED, now);
        failureCode = code;
        failureDetail = detail;
        finish(now);
    }

    private void finish(Instant now) {
        finishedAt = now;
        leaseUntil = null;
    }

    private void become(ImportState next, Instant now) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("An import that is %s does not become %s".formatted(state, next));
        }
        state = next;
        changedAt = now;
    }

    OpinionImportId id() {
        return new OpinionImportId(id);
    }

    ImportState state() {
        return state;
    }

    UUID campaignId() {
        return campaignId;
    }

    String sourceSystem() {
        return sourceSystem;
    }

    String fileName() {
        return fileName;
    }

    String request() {
        return request;
    }

    String requestedBy() {
        return requestedBy;
    }

    @Nullable String organizationCode() {
        return organizationCode;
    }

    @Nullable String onlyCollector() {
        return onlyCollector;
    }

    LocalDate uploadedOn() {
        return uploadedOn;
    }

    long rowsTotal() {
        return rowsTotal;
    }

    long rowsRead() {
        return rowsRead;
    }

    long imported() {
        return imported;
    }

    long alreadyThere() {
        return alreadyThere;
    }

    long rejected() {
        return rejected;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant startedAt() {
        return startedAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    int run() {
        return run;
    }

    @Nullable String failureCode() {
        return failureCode;
    }

    @Nullable String failureDetail() {
        return failureDetail;
    }
}

package org.huiyin.opinions.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.opinions.campaign.ReplyTerms;

/** What somebody said, and how far it has come (COL-1 to COL-5, SRT-5). It knows nothing of who said it. */
@Entity
public class Opinion {

    @Id
    private UUID id;

    private UUID campaignId;
    private String organizationCode;

    @Disclosed
    private @Nullable String passedTo;

    @Disclosed
    private @Nullable String collectedBy;

    private @Nullable UUID activityId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Respondent respondent;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Target target;

    private @Nullable String title;
    private String text;
    private byte @Nullable [] receiptHash;
    private LocalDate receivedOn;
    /**
     * The term that was promised at receipt, and the pauses since: {@link #replyDueOn} is its end by the calendar of
     * the day.
     */
    private int replyWorkingDays;

    private LocalDate replyDueOn;

    @Embedded
    private Escalation escalation;

    @Enumerated(EnumType.STRING)
    private OpinionState state;

    private @Nullable String categoryCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Prominence prominence;

    private List<UUID> problemIds;
    private boolean solved;
    private @Nullable LocalDate closedOn;
    private @Nullable String sourceSystem;
    private @Nullable String sourceId;
    private @Nullable UUID importId;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Opinion() {}

    private Opinion(OpinionContent content, ReplyTerms.Promise promise, Instant now) {
        this.id = OpinionId.next().value();
        this.campaignId = content.campaignId();
        this.organizationCode = content.organizationCode();
        this.collectedBy = content.collectedBy();
        this.activityId = content.activityId();
        this.channel = content.channel();
        this.respondent = content.respondent();
        this.direction = content.direction();
        this.target = content.target();
        this.title = content.title();
        this.text = content.text();
        this.receivedOn = content.receivedOn();
        this.replyWorkingDays = promise.workingDays();
        this.replyDueOn = promise.dueOn();
        this.escalation = Escalation.NONE;
        this.state = OpinionState.RECEIVED;
        this.problemIds = List.of();
        this.changedAt = now;
    }

    /** An opinion whose giver holds the receipt (COL-5). */
    public static Opinion received(
            OpinionContent content, byte[] receiptHash, ReplyTerms.Promise promise, Instant now) {
        Opinion opinion = new Opinion(content, promise, now);
        opinion.receiptHash = receiptHash.clone();
        return opinion;
    }

    /** An opinion from a register (COL-6). Nobody holds a receipt for it. */
    public static Opinion imported(
            OpinionContent content, Origin origin, ReplyTerms.Promise promise, Instant now) {
        Opinion opinion = new Opinion(content, promise, now);
        opinion.sourceSystem = origin.sourceSystem();
        opinion.sourceId = origin.sourceId();
        opinion.importId = origin.importId();
        return opinion;
    }

    /** What somebody told rectification-service (REC-5, SAT-1). Nobody holds a receipt for it. */
    static Opinion heard(OpinionContent content, ReplyTerms.Promise promise, Instant now) {
        return new Opinion(content, promise, now);
    }

    /** Into a category (SRT-1), prominent or not (SRT-2). */
    public Moved sort(String category, @Nullable Prominence newProminence, Instant now) {
        return move(OpinionMove.SORT, now, () -> {
            categoryCode = category;
            prominence = newProminence;
        });
    }

    /** Back to how it was sorted before; to unsorted when it had no category then. */
    public Moved sortBack(@Nullable String formerCategory, @Nullable Prominence formerProminence, Instant now) {
        return move(formerCategory == null ? OpinionMove.UNSORT : OpinionMove.SORT, now, () -> {
            categoryCode = formerCategory;
            prominence = formerProminence;
        });
    }

    /** Into a problem (SRT-3), and into the problem's category when it has none of its own. */
    public void joinProblem(UUID problemId, String category, @Nullable Prominence problemProminence, Instant now) {
        if (categoryCode == null) {
            sort(category, problemProminence, now);
        }
        if (!problemIds.contains(problemId)) {
            List<UUID> joined = new ArrayList<>(problemIds);
            joined.add(problemId);
            problemIds = joined;
        }
        changedAt = now;
    }

    public void leaveProblem(UUID problemId, Instant now) {
        problemIds = problemIds.stream().filter(other -> !other.equals(problemId)).toList();
        changedAt = now;
    }

    /**
     * CAM-6: a calendar that became known ends the promised term on another day. A promise never becomes earlier.
     *
     * @param termEnd where the term of {@link #replyWorkingDays} ends now
     * @return whether a reply is due later than before
     */
    boolean postponeReply(LocalDate termEnd, LocalDate today, Instant now) {
        if (state.isClosed() || !termEnd.isAfter(replyDueOn)) {
            return false;
        }
        replyDueOn = termEnd;
        if (!termEnd.isBefore(today)) {
            escalation = escalation.forTermThatRuns();
        }
        changedAt = now;
        return true;
    }

    public Moved answer(LocalDate today, Instant now) {
        return move(OpinionMove.ANSWER, now, () -> closedOn = today);
    }

    public Moved decline(LocalDate today, Instant now) {
        return move(OpinionMove.DECLINE, now, () -> closedOn = today);
    }

    /**
     * Another organization answers it from now on, because the one that was to was merged or has come back. It stays
     * recorded under the organization that it is about.
     */
    void passTo(String organization, Instant now) {
        passedTo = organization.equals(organizationCode) ? null : organization;
        changedAt = now;
    }

    /** What a review of results did to an opinion. */
    public enum Review {
        NOTHING_CHANGED,
        /** It was open, and the result is its answer. */
        ANSWERED,
        SOLUTION_CHANGED
    }

    /** SRT-5: a result of an item linked to it stands now, or none does any more. */
    public Review reviewResult(boolean isResultStanding, LocalDate today, Instant now) {
        boolean wasOpen = !state.isClosed();
        if (solved == isResultStanding && !(wasOpen && isResultStanding)) {
            return Review.NOTHING_CHANGED;
        }
        solved = isResultStanding;
        changedAt = now;
        if (wasOpen && isResultStanding) {
            move(OpinionMove.REVIEW_RESULT, now, () -> closedOn = today);
            return Review.ANSWERED;
        }
        return Review.SOLUTION_CHANGED;
    }

    /**
     * SRT-5: it left the problem whose result was its only answer, and waits for one again: sorted, or only received
     * when its category went with the problem.
     *
     * @param answerer who answers what its organization does, which may have been merged meanwhile
     */
    public Moved reopen(String answerer, Instant now) {
        Moved reopened = move(OpinionMove.REOPEN, now, () -> {
            closedOn = null;
            solved = false;
            passTo(answerer, now);
        });
        return reopened instanceof Moved.To && categoryCode == null
                ? move(OpinionMove.UNSORT, now, () -> prominence = null)
                : reopened;
    }

    /**
     * SRT-5: the reply clock stood still, or runs on: the term of an open opinion ends on another day.
     *
     * @param workingDays from receipt to that day, so that a calendar that becomes known later reckons with the pause
     */
    public void moveReplyTerm(LocalDate dueOn, int workingDays, Instant now) {
        if (state.isClosed()) {
            throw new IllegalStateException("What is closed has no term");
        }
        replyDueOn = dueOn;
        replyWorkingDays = workingDays;
        changedAt = now;
    }

    /**
     * One level more was told that the reply is overdue; after the next term the level above is told. About a person,
     * it is the office at once: the person's organization, or the one above, is not to hear of it (SRT-4, REP-7).
     */
    public void escalate(LocalDate nextAfter, Instant now) {
        escalation = target.isIndividual() ? escalation.last(nextAfter) : escalation.next(nextAfter);
        changedAt = now;
    }

    /** The one place where the state changes. */
    private Moved move(OpinionMove move, Instant now, Runnable effect) {
        Optional<OpinionState> next = OpinionLife.next(state, move);
        if (next.isEmpty()) {
            return new Moved.Refused(state, OpinionLife.allowedMoves(state));
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return new Moved.To(this);
    }

    public OpinionId id() {
        return new OpinionId(id);
    }

    public UUID campaignId() {
        return campaignId;
    }

    public String organizationCode() {
        return organizationCode;
    }

    /** Who answers it instead of the organization that it is about. */
    public @Nullable String passedTo() {
        return passedTo;
    }

    /** The organization that is to answer it. */
    public String answeredBy() {
        return passedTo == null ? organizationCode : passedTo;
    }

    public @Nullable String collectedBy() {
        return collectedBy;
    }

    public @Nullable UUID activityId() {
        return activityId;
    }

    public Channel channel() {
        return channel;
    }

    public Respondent respondent() {
        return respondent;
    }

    public Direction direction() {
        return direction;
    }

    public Target target() {
        return target;
    }

    public @Nullable String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    int replyWorkingDays() {
        return replyWorkingDays;
    }

    public LocalDate replyDueOn() {
        return replyDueOn;
    }

    public int escalationLevel() {
        return escalation.escalationLevel();
    }

    public OpinionState state() {
        return state;
    }

    public @Nullable String categoryCode() {
        return categoryCode;
    }

    public @Nullable Prominence prominence() {
        return prominence;
    }

    public List<UUID> problemIds() {
        return List.copyOf(problemIds);
    }

    public boolean isSolved() {
        return solved;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    /** Whether somebody holds a receipt for it, and can be asked. */
    public boolean hasReceipt() {
        return receiptHash != null;
    }

    byte @Nullable [] receiptHash() {
        return receiptHash == null ? null : receiptHash.clone();
    }

    Instant changedAt() {
        return changedAt;
    }

    /** The row that it was imported from, if it was. */
    Optional<Origin> origin() {
        return sourceId == null
                ? Optional.empty()
                : Optional.of(
                        new Origin(Objects.requireNonNull(sourceSystem), sourceId, Objects.requireNonNull(importId)));
    }

    public long version() {
        return version;
    }
}

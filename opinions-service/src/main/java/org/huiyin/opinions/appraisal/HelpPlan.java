package org.huiyin.opinions.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Withheld;

/** The help for a member who was found wanting (APP-1), one for an appraisal. Its words are sealed. */
@Entity
@Withheld
class HelpPlan {

    /** Its life as a table; what was ended too early goes on. */
    private static final List<Step> STEPS = List.of(
            new Step(HelpPlanState.RUNNING, HelpPlanMove.CHANGE, HelpPlanState.RUNNING),
            new Step(HelpPlanState.RUNNING, HelpPlanMove.REVIEW, HelpPlanState.RUNNING),
            new Step(HelpPlanState.RUNNING, HelpPlanMove.COMPLETE, HelpPlanState.COMPLETED),
            new Step(HelpPlanState.COMPLETED, HelpPlanMove.RESUME, HelpPlanState.RUNNING));

    @Id
    private UUID appraisalId;

    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private HelpPlanState state;

    private LocalDate startedOn;
    private @Nullable LocalDate completedOn;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected HelpPlan() {}

    HelpPlan(UUID appraisalId, byte[] sealed, LocalDate today, Instant now) {
        this.appraisalId = appraisalId;
        this.sealed = sealed.clone();
        this.state = HelpPlanState.RUNNING;
        this.startedOn = today;
        this.changedAt = now;
    }

    /** What the branch can do with a plan. */
    enum HelpPlanMove {
        CHANGE,
        REVIEW,
        COMPLETE,
        RESUME
    }

    private record Step(HelpPlanState from, HelpPlanMove move, HelpPlanState to) {}

    static List<HelpPlanMove> allowedMoves(HelpPlanState from) {
        return STEPS.stream().filter(step -> step.from() == from).map(Step::move).toList();
    }

    /** False when the state does not allow it; so with the other moves. */
    boolean change(byte[] words, Instant now) {
        return move(HelpPlanMove.CHANGE, now, () -> sealed = words.clone());
    }

    boolean review(byte[] words, Instant now) {
        return move(HelpPlanMove.REVIEW, now, () -> sealed = words.clone());
    }

    boolean complete(LocalDate today, Instant now) {
        return move(HelpPlanMove.COMPLETE, now, () -> completedOn = today);
    }

    boolean resume(Instant now) {
        return move(HelpPlanMove.RESUME, now, () -> completedOn = null);
    }

    private boolean move(HelpPlanMove move, Instant now, Runnable effect) {
        Optional<HelpPlanState> next = STEPS.stream()
                .filter(step -> step.from() == state && step.move() == move)
                .map(Step::to)
                .findFirst();
        if (next.isEmpty()) {
            return false;
        }
        state = next.get();
        changedAt = now;
        effect.run();
        return true;
    }

    UUID appraisalId() {
        return appraisalId;
    }

    byte[] sealed() {
        return sealed.clone();
    }

    HelpPlanState state() {
        return state;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    @Nullable LocalDate completedOn() {
        return completedOn;
    }

    long version() {
        return version;
    }
}

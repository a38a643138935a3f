package org.huiyin.rectification.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** A problem to put right (REC-2), from its plan's adoption on in public (REC-6). Each move is one of {@link ItemLife}. */
@Entity
@Table(name = "item")
public class Item {

    @Id
    private UUID id;
    @Embedded
    private ItemOrigin origin;
    @Enumerated(EnumType.STRING)
    private ItemState state;
    @Embedded
    private ItemContent content;
    @Embedded
    private Sources sources = new Sources();
    @Embedded
    private Progress progress = new Progress();
    @Embedded
    private Promise promise = Promise.NONE_YET;
    private int round = 1;
    @Embedded
    private @Nullable Fulfilment fulfilment;
    private @Nullable String returnReasons;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Satisfaction satisfaction;
    private boolean makeUpOwed;
    @Embedded
    private RulesMade rules = RulesMade.NONE_YET;
    @Embedded
    private Doers doers = Doers.NOBODY;
    private Instant changedAt;
    @Version
    private long version;

    protected Item() {}

    /** What a plan promises to put right. */
    public static Item planned(
            ItemOrigin origin, ItemContent content, Set<UUID> problems, List<Part> parts, Act act) {
        Item item = new Item();
        item.id = ItemId.next().value();
        item.origin = origin;
        item.state = ItemState.PLANNED;
        item.revise(content, problems, parts, act);
        return item;
    }

    /** Rewrites a planned item; whether the plan may still be changed, the plan says. */
    public void revise(ItemContent revised, Set<UUID> problems, List<Part> parts, Act act) {
        content = revised;
        sources.name(problems);
        progress.divide(parts);
        doers = doers.and(act.doer());
        changedAt = act.now();
    }

    /** A planned item is the practical deed that was promised at a visit, or none (CAM-5). */
    public void takeUp(@Nullable UUID deed) {
        sources.takeUp(deed);
    }

    /** On adoption of its plan it becomes a commitment (REC-5). */
    public Outcome<Item> publish(Act act) {
        return move(ItemMove.PUBLICATION, act).whenMade(item -> {
            promise = Promise.made(content.deadline(), act.today());
            progress.begin(act.today());
        });
    }

    /** Promised in public before the suite came, where nobody can be its doer (REC-6, TRU-4). */
    public Outcome<Item> takeOver(LocalDate promisedOn, Reached reached, Act act) {
        return move(ItemMove.TAKE_OVER, act).whenMade(item -> {
            promise = Promise.made(content.deadline(), promisedOn);
            progress.takeOver(reached);
            doers = Doers.NOBODY;
        });
    }

    /** The lead organization reports how far it is. */
    public Outcome<Item> progress(int percent, Act act) {
        return move(ItemMove.PROGRESS, act).whenMade(item -> progress.lead(percent, act.today()));
    }

    /** The lead organization reports a stage of the work, or milestones by number, the first of which is 1. */
    Outcome<Item> advance(@Nullable Stage stage, Set<Integer> milestones, Act act) {
        return move(ItemMove.PROGRESS, act)
                .whenMade(item -> content = progress.advance(stage, milestones, content, act.today()));
    }

    /** A co-operating organization reports its own part (REC-8). */
    public Outcome<Item> progressOfPart(Part part, int percent, Act act) {
        return next(ItemMove.PROGRESS, act)
                .then(allowed -> part.report(percent, act.capacity()))
                .whenMade(reported -> progress.part(part, reported, act.today()))
                .then(reported -> move(ItemMove.PROGRESS, act));
    }

    /** Once each co-operating organization has reported its part done (REC-8). */
    public Outcome<Item> complete(String summary, List<Evidence> evidence, Act act) {
        return next(ItemMove.COMPLETION, act).then(allowed -> progress.end()).then(done -> {
            fulfilment = Fulfilment.reported(act.today(), summary, evidence);
            returnReasons = null;
            return move(ItemMove.COMPLETION, act);
        });
    }

    /** A rule was made so that the problem does not come back (REC-9). */
    Outcome<Item> leaveBehind(Regulation regulation, Act act) {
        return rules.and(regulation).then(more -> move(ItemMove.REGULATION, act).whenMade(item -> rules = more));
    }

    /** TRU-4: not by anyone who did its work. */
    public Outcome<Item> verify(Act act) {
        return check(ItemMove.VERIFICATION, act).whenMade(item -> fulfilment = fulfilment.verified(act.today()));
    }

    /** REC-6: neither the report nor its return has moved the matter on. */
    public Outcome<Item> sendBack(String reasons, Act act) {
        return check(ItemMove.COMPLETION_RETURN, act).whenMade(item -> {
            fulfilment = null;
            returnReasons = reasons;
        });
    }

    public Outcome<Item> publishResult(String text, Act act) {
        return move(ItemMove.RESULT, act).whenMade(item -> fulfilment = fulfilment.published(act.today(), text));
    }

    /** A leader above, who had no part in it, approved another deadline, other measures or another goal (REC-6). */
    public Outcome<Item> amend(AmendmentRequest approved, Act act) {
        return check(ItemMove.AMENDMENT, act).whenMade(item -> {
            Amendment amendment = approved.amendmentOf(content, round, act.today());
            content = approved.applyTo(content);
            promise = promise.amended(amendment, content.deadline(), act.today());
        });
    }

    /** Found open after its deadline; noted once. */
    public Outcome<Item> markOverdue(Act act) {
        return move(ItemMove.OVERDUE, act).whenMade(item -> promise = promise.overdue(act.today()));
    }

    /** Found without substantive progress for the campaign's term; noted once for each standstill. */
    Outcome<Item> markStalled(Act act) {
        return move(ItemMove.STANDSTILL, act).whenMade(item -> progress.stall(act.today()));
    }

    /** People have rated the result (SAT-1). */
    public Outcome<Item> rate(Satisfaction measured, Act act) {
        return move(ItemMove.RATING, act).whenMade(item -> {
            satisfaction = measured;
            makeUpOwed = measured.consequence() == Consequence.MAKE_UP;
        });
    }

    /** The superior organization has seen to the make-up (SAT-2); TRU-4: not by anyone who did its work. */
    public Outcome<Item> makeUp(Act act) {
        return state == ItemState.RESULT_PUBLISHED && !makeUpOwed
                ? Outcome.refused(new Refusal.NoMakeUpOwed())
                : check(ItemMove.MAKE_UP, act).whenMade(item -> makeUpOwed = false);
    }

    public Outcome<Item> conclude(Act act) {
        return move(ItemMove.CONCLUSION, act);
    }

    /** After the consolidation period the result holds (REC-9); TRU-4: not said by anyone who did its work. */
    Outcome<Item> consolidate(Act act) {
        return check(ItemMove.CONSOLIDATION, act);
    }

    /** Another round begins from nothing, with a term of its own; what was done stays in the history (SAT-2, REC-9). */
    public Outcome<Item> reopen(Act act) {
        return check(ItemMove.REOPENING, act).whenMade(item -> {
            round++;
            fulfilment = null;
            long days = promise.daysLaterFrom(act.today());
            promise = promise.renewed(content.deadline(), round, act.today());
            content = content.renewed(promise.deadlineFrom(act.today()), days);
            progress.beginAnew(act.today());
        });
    }

    /** Whether a survey may be held on it now. */
    public Outcome<Item> rateable() {
        return ItemLife.TABLE.next(state, ItemMove.RATING, Capacity.SYSTEM)
                .then(rated -> makeUpOwed ? Outcome.refused(new Refusal.MakeUpOwed()) : Outcome.made(this));
    }

    /** Whether somebody may hold its survey: not who did its work (TRU-4). */
    public Outcome<Item> surveyedBy(Act act) {
        return doers.permit("SURVEY", act).map(permitted -> this);
    }

    /** Whether somebody may approve that its promise is changed: not who did its work (TRU-4). */
    Outcome<Item> amendableBy(Act act) {
        return permitted(ItemMove.AMENDMENT, act).map(permitted -> this);
    }

    /** Whether somebody, or whom they stand in for, had a hand in it (TRU-4). */
    public boolean wasDoneBy(Act act) {
        return act.isByOneOf(doers.doers());
    }

    /** Who is accountable beside the doer, where somebody stands in. */
    Optional<String> onBehalfOf(Act act) {
        return act.onBehalfOf(doers.doers());
    }

    public Optional<Part> partOf(String organization) {
        return progress.partOf(organization);
    }

    /** Lead and co-operating organizations. */
    public Set<String> organizations() {
        return progress.organizations(leadOrganization());
    }

    public ItemId id() {
        return new ItemId(id);
    }

    public UUID planId() {
        return origin.planId();
    }

    public UUID campaignId() {
        return origin.campaignId();
    }

    public String leadOrganization() {
        return origin.organizationCode();
    }

    public ItemContent content() {
        return content;
    }

    /** Whether everyone may see it. */
    public boolean isPublic() {
        return origin.publicVisible() && promise.publishedOn() != null;
    }

    public int round() {
        return round;
    }

    public long version() {
        return version;
    }

    /** Everything that may be told of it. */
    ItemFacts facts() {
        return new ItemFacts(
                id, origin, state, content, sources.problemIds(), sources.kind(), sources.deedId(),
                progress.facts(content.milestones()), round, promise, fulfilment, returnReasons, satisfaction, makeUpOwed,
                rules.regulations(), version);
    }

    private Outcome<Item> check(ItemMove move, Act act) {
        return permitted(move, act).then(next -> move(move, act));
    }

    private Outcome<ItemState> permitted(ItemMove move, Act act) {
        return next(move, act).then(next -> doers.permit(move.name(), act).map(permitted -> next));
    }

    private Outcome<ItemState> next(ItemMove move, Act act) {
        return ItemLife.TABLE.next(state, move, act.capacity());
    }

    private Outcome<Item> move(ItemMove move, Act act) {
        return next(move, act).map(next -> {
            state = next;
            doers = move.isWork() ? doers.and(act.doer()) : doers;
            changedAt = act.now();
            return this;
        });
    }
}

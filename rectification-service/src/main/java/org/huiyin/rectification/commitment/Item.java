package org.huiyin.rectification.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
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

import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * A problem to put right (REC-2): planned in a plan, and from its adoption on a public commitment that never changes
 * silently (REC-6). Each move is one of {@link ItemLife}.
 */
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
    private Round round = new Round();
    @Embedded
    private Promise promise = Promise.NONE_YET;
    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate overdueSince;
    private boolean makeUpOwed;
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
        touchedBy(act);
    }

    /** On adoption of its plan it becomes a commitment (REC-5). */
    public Outcome<Item> publish(Act act) {
        return move(ItemMove.PUBLICATION, act).whenMade(item -> {
            publishedOn = act.today();
            promise = Promise.made(content.deadline());
            progress.begin(act.today());
        });
    }

    /** Promised in public before the suite came, where nobody can be its doer (REC-6, TRU-4). */
    public Outcome<Item> takeOver(LocalDate promisedOn, Act act) {
        return move(ItemMove.TAKE_OVER, act).whenMade(item -> {
            publishedOn = promisedOn;
            promise = Promise.made(content.deadline());
            progress.begin(promisedOn);
            doers = Doers.NOBODY;
        });
    }

    /** The lead organization reports how far it is. */
    public Outcome<Item> progress(int percent, Act act) {
        return move(ItemMove.PROGRESS, act).whenMade(item -> progress.lead(percent, act.today()));
    }

    /** A co-operating organization reports its own part (REC-8). */
    public Outcome<Item> progressOfPart(Part part, int percent, Act act) {
        return move(ItemMove.PROGRESS, act).whenMade(item -> progress.part(part, percent, act.today()));
    }

    public Outcome<Item> complete(String summary, List<Evidence> evidence, Act act) {
        return move(ItemMove.COMPLETION, act).whenMade(item -> {
            round.complete(summary, evidence, act.today());
            progress.begin(act.today());
        });
    }

    /** TRU-4: not by anyone who did its work. */
    public Outcome<Item> verify(Act act) {
        return check(ItemMove.VERIFICATION, act).whenMade(item -> round.verify(act.today()));
    }

    public Outcome<Item> sendBack(String reasons, Act act) {
        return check(ItemMove.COMPLETION_RETURN, act).whenMade(item -> {
            round.sendBack(reasons);
            progress.begin(act.today());
        });
    }

    public Outcome<Item> publishResult(String text, Act act) {
        return move(ItemMove.RESULT, act).whenMade(item -> round.publish(text, act.today()));
    }

    /** A leader above, who had no part in it, approved another deadline, other measures or another goal (REC-6). */
    public Outcome<Item> amend(AmendmentRequest approved, Act act) {
        return check(ItemMove.AMENDMENT, act).whenMade(item -> {
            promise = promise.amended(approved.amendmentOf(content, act.today()));
            content = approved.applyTo(content);
            if (!content.deadline().isBefore(act.today())) {
                overdueSince = null;
            }
        });
    }

    /** Found open after its deadline; noted once. */
    public Outcome<Item> markOverdue(Act act) {
        return move(ItemMove.OVERDUE, act).whenMade(item -> overdueSince = act.today());
    }

    /** People have rated the result (SAT-1). */
    public Outcome<Item> rate(Satisfaction measured, Act act) {
        return move(ItemMove.RATING, act).whenMade(item -> {
            round.rate(measured);
            makeUpOwed = measured.consequence() == Consequence.MAKE_UP;
        });
    }

    /** The superior organization has seen to the make-up (SAT-2); TRU-4: not by anyone who did its work. */
    public Outcome<Item> makeUp(Act act) {
        if (state == ItemState.RESULT_PUBLISHED && !makeUpOwed) {
            return Outcome.refused(new Refusal.NoMakeUpOwed());
        }
        return check(ItemMove.MAKE_UP, act).whenMade(item -> makeUpOwed = false);
    }

    public Outcome<Item> conclude(Act act) {
        return move(ItemMove.CONCLUSION, act);
    }

    /** Another round begins from nothing; what was done stays in the history (SAT-2). */
    public Outcome<Item> reopen(Act act) {
        return move(ItemMove.REOPENING, act).whenMade(item -> {
            round.beginAnother();
            progress.beginAnew(act.today());
        });
    }

    /** Whether a survey may be held on it now. */
    public Outcome<Item> rateable() {
        return ItemLife.TABLE
                .next(state, ItemMove.RATING, Capacity.SYSTEM)
                .then(rated -> makeUpOwed ? Outcome.refused(new Refusal.MakeUpOwed()) : Outcome.made(this));
    }

    /** Whether somebody may hold its survey: not who did its work (TRU-4). */
    public Outcome<Item> surveyedBy(Act act) {
        return act.isByOneOf(doers.doers()) ? Outcome.refused(new Refusal.OwnWork("SURVEY")) : Outcome.made(this);
    }

    /** Whether its promise may still be changed. */
    Outcome<Item> amendable() {
        return ItemLife.TABLE.next(state, ItemMove.AMENDMENT, Capacity.LEADER).map(amended -> this);
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
        Set<String> codes = new HashSet<>(Set.of(origin.organizationCode()));
        progress.parts().forEach(part -> codes.add(part.organizationCode()));
        return codes;
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
        return origin.publicVisible() && publishedOn != null;
    }

    public int round() {
        return round.number();
    }

    public long version() {
        return version;
    }

    /** Everything that may be told of it. */
    ItemFacts facts() {
        return new ItemFacts(
                id, origin, state, content, sources.problemIds(), progress.parts(),
                // REC-7: from the report of completion on the whole is reported done.
                round.fulfilment() == null ? progress.percent() : 100,
                round.number(), promise.promisedDeadline(), publishedOn, progress.lastOn(), overdueSince, round.fulfilment(),
                round.returnReasons(), promise.amendments(), round.satisfaction(), makeUpOwed, version);
    }

    private Outcome<Item> check(ItemMove move, Act act) {
        return permitted(move, act).then(next -> move(move, act));
    }

    private Outcome<ItemState> permitted(ItemMove move, Act act) {
        return ItemLife.TABLE.next(state, move, act.capacity()).then(next ->
                act.isByOneOf(doers.doers()) ? Outcome.refused(new Refusal.OwnWork(move.name())) : Outcome.made(next));
    }

    private Outcome<Item> move(ItemMove move, Act act) {
        return ItemLife.TABLE.next(state, move, act.capacity()).map(next -> {
            state = next;
            if (move == ItemMove.PROGRESS || move == ItemMove.COMPLETION) {
                touchedBy(act);
            }
            changedAt = act.now();
            return this;
        });
    }

    private void touchedBy(Act act) {
        doers = doers.and(act.doer());
        changedAt = act.now();
    }
}

package org.huiyin.rectification.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemOrigin;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/** What an organization, a leadership team or a person will put right in a campaign (REC-1). */
@Entity
@Table(name = "plan")
public class Plan {

    /** A plan is read, reviewed and consulted on as a whole. */
    static final int MOST_ITEMS = 100;

    @Id
    private UUID id;
    private UUID campaignId;
    private String organizationCode;
    @Enumerated(EnumType.STRING)
    private PlanSubject subject;
    /** A team's or a post's code or name; absent for the organization itself and its only team. */
    private @Nullable String subjectName;
    private @Nullable UUID copiedFrom;
    private String title;
    @Enumerated(EnumType.STRING)
    private PlanState state;
    private int itemCount;
    /** Number of the version that was frozen last; 0 before the first submission. */
    private int currentVersion;
    /** User names of those who wrote it: none of them may review it (TRU-4). */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> contributors = List.of();
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate endorsedOn;
    private @Nullable String returnReasons;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<ItemReason> itemReasons = List.of();
    private @Nullable LocalDate consultationOpenedOn;
    private @Nullable LocalDate consultationEndsOn;
    private @Nullable LocalDate adoptedOn;
    private Instant changedAt;
    @Version
    private long version;

    protected Plan() {}

    static Plan draft(UUID campaign, String organization, PlanFor whose, String title, Act act) {
        Plan plan = new Plan();
        plan.id = PlanId.next().value();
        plan.campaignId = campaign;
        plan.organizationCode = organization;
        plan.subject = whose.subject();
        plan.subjectName = whose.name();
        plan.title = title;
        plan.state = PlanState.DRAFT;
        plan.contributedBy(act);
        return plan;
    }

    /** The same for another campaign, with as many items (REC-1); whoever wrote the original has no part in it (TRU-4). */
    static Plan copyOf(Plan original, int items, UUID campaign, String organization, String title, Act act) {
        Plan copy = draft(campaign, organization, original.whose(), title, act);
        copy.copiedFrom = original.id;
        copy.itemCount = items;
        return copy;
    }

    Outcome<Plan> addItem(Act act) {
        return itemCount >= MOST_ITEMS
                ? Outcome.refused(new Refusal.PlanFull(MOST_ITEMS))
                : revise(act).whenMade(plan -> itemCount++);
    }

    Outcome<Plan> removeItem(Act act) {
        return revise(act).whenMade(plan -> itemCount--);
    }

    /**
     * In consultation an item goes whose practical deed was settled, and for no other reason (CAM-5); not the last one: a
     * plan of nothing is withdrawn.
     */
    Outcome<Plan> removeSettled(Act act) {
        return next(PlanMove.ABSORPTION, act).then(open -> itemCount == 1
                ? Outcome.refused(new Refusal.NothingPlanned())
                : move(PlanMove.ABSORPTION, act).whenMade(plan -> {
                    itemCount--;
                    contributedBy(act);
                }));
    }

    /** An item is being rewritten. */
    Outcome<Plan> revise(Act act) {
        return move(PlanMove.REVISION, act).whenMade(plan -> contributedBy(act));
    }

    /**
     * An item is being changed because of comments, and of nothing else: the rest was endorsed as it is (REC-5).
     *
     * @param askedFor fields of the item that absorbed comments open, or a practical deed that was settled
     * @param changed fields that would no longer say what they say
     */
    Outcome<Plan> absorb(Set<PlannedField> askedFor, Set<PlannedField> changed, Act act) {
        List<String> others = changed.stream().filter(field -> !askedFor.contains(field)).map(PlannedField::field).toList();
        return next(PlanMove.ABSORPTION, act).then(open -> askedFor.isEmpty() || !others.isEmpty()
                ? Outcome.refused(new Refusal.NothingAbsorbed(others))
                : move(PlanMove.ABSORPTION, act).whenMade(plan -> contributedBy(act)));
    }

    /** @param missing what its items lack of the four clears (REC-2) */
    Outcome<Plan> submit(List<Refusal.MissingField> missing, Act act) {
        return next(PlanMove.SUBMISSION, act).then(submitted -> {
            if (itemCount == 0) {
                return Outcome.refused(new Refusal.NothingPlanned());
            }
            if (!missing.isEmpty()) {
                return Outcome.refused(new Refusal.NotClear(missing));
            }
            submittedOn = act.today();
            returnReasons = null;
            itemReasons = List.of();
            currentVersion++;
            contributedBy(act);
            return move(PlanMove.SUBMISSION, act);
        });
    }

    /**
     * Whether somebody may review it who has read a version of it: who wrote nothing of it (TRU-4), and has read what is
     * there now.
     */
    Outcome<Plan> reviewable(PlanMove move, int version, Act act) {
        return permitted(move, act).then(reviewed -> version == currentVersion
                ? Outcome.made(this)
                : Outcome.refused(new Refusal.VersionSuperseded(version, currentVersion)));
    }

    Outcome<Plan> endorse(Act act) {
        return review(PlanMove.ENDORSEMENT, act).whenMade(plan -> endorsedOn = act.today());
    }

    Outcome<Plan> sendBack(String reasons, List<ItemReason> reasonsPerItem, Act act) {
        return review(PlanMove.RETURN, act).whenMade(plan -> {
            returnReasons = reasons;
            itemReasons = List.copyOf(reasonsPerItem);
        });
    }

    /** Its organization reworks what was endorsed already: it is reviewed, and shown to the public, anew (REC-5). */
    Outcome<Plan> withdraw(String reasons, Act act) {
        return move(PlanMove.WITHDRAWAL, act).whenMade(plan -> {
            returnReasons = reasons;
            endorsedOn = null;
            consultationOpenedOn = null;
            consultationEndsOn = null;
        });
    }

    /**
     * @param term for which the public may comment
     * @param missing what keeps its items from being promised when the term is over
     */
    Outcome<Plan> openConsultation(ConsultationTerm term, List<Refusal.MissingField> missing, Act act) {
        return next(PlanMove.CONSULTATION, act).then(opened -> missing.isEmpty()
                ? move(PlanMove.CONSULTATION, act).whenMade(plan -> {
                    consultationOpenedOn = term.opensOn();
                    consultationEndsOn = term.endsOn();
                })
                : Outcome.refused(new Refusal.NotClear(missing)));
    }

    /** Whether the public may comment on it today. */
    Outcome<Plan> takeComment(LocalDate today) {
        if (state != PlanState.IN_CONSULTATION) {
            return Outcome.refused(PlanLife.notInConsultation(state));
        }
        return today.isAfter(consultationEndsOn)
                ? Outcome.refused(new Refusal.ConsultationOver(consultationEndsOn))
                : Outcome.made(this);
    }

    /** Not while comments are taken, unless it was opened for 0 days. */
    Outcome<Plan> adopt(AdoptionHindrances hindrances, Act act) {
        return next(PlanMove.ADOPTION, act).then(adopted -> {
            Optional<Refusal> hindrance = mustWait(act.today())
                    ? Optional.of(new Refusal.ConsultationOpen(consultationEndsOn))
                    : hindrances.first();
            if (hindrance.isPresent()) {
                return Outcome.refused(hindrance.get());
            }
            adoptedOn = act.today();
            currentVersion++;
            return move(PlanMove.ADOPTION, act);
        });
    }

    /** Adopted in public before the suite came, with its items (REC-6). */
    Outcome<Plan> takeOver(int items, LocalDate promisedOn, Act act) {
        return move(PlanMove.TAKE_OVER, act).whenMade(plan -> {
            itemCount = items;
            currentVersion++;
            adoptedOn = promisedOn;
        });
    }

    private boolean mustWait(LocalDate today) {
        return consultationEndsOn != null
                && today.isBefore(new ConsultationTerm(consultationOpenedOn, consultationEndsOn).adoptableFrom());
    }

    /** TRU-4: nobody reviews what they wrote. */
    private Outcome<Plan> review(PlanMove move, Act act) {
        return permitted(move, act).then(reviewed -> move(move, act));
    }

    private Outcome<PlanState> permitted(PlanMove move, Act act) {
        return next(move, act).then(next ->
                act.isByOneOf(contributors) ? Outcome.refused(new Refusal.OwnWork(move.name())) : Outcome.made(next));
    }

    private Outcome<PlanState> next(PlanMove move, Act act) {
        return PlanLife.of(subject).next(state, move, act.capacity());
    }

    private Outcome<Plan> move(PlanMove move, Act act) {
        return next(move, act).map(next -> {
            state = next;
            changedAt = act.now();
            return this;
        });
    }

    private void contributedBy(Act act) {
        if (!contributors.contains(act.doer())) {
            List<String> more = new ArrayList<>(contributors);
            more.add(act.doer());
            contributors = List.copyOf(more);
        }
        changedAt = act.now();
    }

    PlanId id() {
        return new PlanId(id);
    }

    UUID campaignId() {
        return campaignId;
    }

    String organizationCode() {
        return organizationCode;
    }

    PlanFor whose() {
        return new PlanFor(subject, subjectName);
    }

    String title() {
        return title;
    }

    int currentVersion() {
        return currentVersion;
    }

    boolean isPersonal() {
        return subject == PlanSubject.PERSON;
    }

    PlanState state() {
        return state;
    }

    /** Who is accountable beside the doer, where somebody stands in. */
    Optional<String> onBehalfOf(Act act) {
        return act.onBehalfOf(contributors);
    }

    long version() {
        return version;
    }

    /** What an item of it must know (REP-7). */
    ItemOrigin origin() {
        return new ItemOrigin(id, campaignId, organizationCode, !isPersonal());
    }

    PlanFacts facts() {
        return new PlanFacts(
                id, campaignId, organizationCode, whose(), title, copiedFrom, state, itemCount, currentVersion, submittedOn,
                endorsedOn, returnReasons, itemReasons, consultationEndsOn, adoptedOn, version);
    }
}

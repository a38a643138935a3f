package org.huiyin.rectification.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.commitment.PartView;
import org.huiyin.rectification.directory.AssignedProblem;
import org.huiyin.rectification.directory.PanacheAssignedProblems;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.PanachePromisedDeeds;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.planning.ItemRequest.PartRequest;

/** What an item refers to exists, and belongs to its plan; and its milestones are parts of a whole. */
@ApplicationScoped
class ItemReferences {

    private static final int WHOLE = 100;

    private final PanacheAssignedProblems problems;
    private final PanachePromisedDeeds deeds;
    private final PanacheOrganizations organizations;
    private final Succession succession;
    private final ItemViews itemViews;

    ItemReferences(
            PanacheAssignedProblems problems,
            PanachePromisedDeeds deeds,
            PanacheOrganizations organizations,
            Succession succession,
            ItemViews itemViews) {
        this.problems = problems;
        this.deeds = deeds;
        this.organizations = organizations;
        this.succession = succession;
        this.itemViews = itemViews;
    }

    /** @throws ProblemException 400 naming the first reference that does not hold */
    void require(ItemRequest request, Plan plan) {
        require(request, plan, "", Kept.NOTHING);
    }

    /** @param item pointer to the item, where it is one of several */
    void require(ItemRequest request, Plan plan, String item) {
        require(request, plan, item, Kept.NOTHING);
    }

    /**
     * What an item names already it may go on naming: that a problem was found to be about a person, or an organization was
     * merged, is no mistake of whoever changes something else. What of it keeps a plan from being promised, {@link
     * PlanClarity} says.
     */
    void requireAdded(ItemRequest request, Plan plan, Item before) {
        ItemView named = itemViews.view(before);
        Set<String> parts = named.coOrganizations().stream().map(PartView::organizationCode).collect(Collectors.toSet());
        require(request, plan, "", new Kept(Set.copyOf(named.problemIds()), parts));
        if (request.deedId() != null && !request.deedId().equals(named.deedId())) {
            requireDeed(request.deedId(), plan, named.id());
        }
    }

    /** What an item names before it is rewritten. */
    private record Kept(Set<UUID> problems, Set<String> organizations) {

        static final Kept NOTHING = new Kept(Set.of(), Set.of());
    }

    private void require(ItemRequest request, Plan plan, String item, Kept kept) {
        requireProblems(ItemRequest.orEmpty(request.problemIds()), plan, item, kept);
        requireParts(ItemRequest.orEmpty(request.coOrganizations()), plan, item, kept);
        if (request.weights() > WHOLE) {
            throw ProblemException.invalidField(
                    item + "/milestones", "out-of-range", "Together the milestones weigh more than the whole item.");
        }
    }

    private void requireProblems(List<UUID> ids, Plan plan, String item, Kept kept) {
        Map<UUID, AssignedProblem> known = problems.withIds(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(AssignedProblem::id, Function.identity()));
        // Problems stay with whom they were given to; whoever carries its work on may take them up (CAM-1).
        Set<String> own = succession.sameOfficeAs(plan.organizationCode());
        for (int index = 0; index < ids.size(); index++) {
            if (kept.problems().contains(ids.get(index))) {
                continue;
            }
            String pointer = item + "/problemIds/" + index;
            @Nullable AssignedProblem problem = known.get(ids.get(index));
            if (problem == null || !problem.isAssigned(plan.campaignId(), own)) {
                throw ProblemException.invalidField(
                        pointer, "unknown-value", "This problem is not assigned to the plan's organization in its campaign.");
            }
            if (problem.isAboutIndividual() && !plan.isPersonal()) {
                throw ProblemException.invalidField(
                        pointer, "about-person", "A problem about a person belongs in a plan of that person.");
            }
        }
    }

    /** @param item that is rewritten, and may have taken up the deed itself; absent for one that is to come */
    void requireDeed(@Nullable UUID id, Plan plan, @Nullable UUID item) {
        if (id == null) {
            return;
        }
        Set<String> own = succession.sameOfficeAs(plan.organizationCode());
        boolean isOpen =
                !plan.isPersonal() && deeds.findForTakeUp(id).filter(deed -> deed.isOpenFor(own)).isPresent();
        if (!isOpen || deeds.isTakenUp(id, item)) {
            throw ProblemException.invalidField(
                    "/deedId", "unknown-value", "The plan's organization has no such deed that is still to be taken up.");
        }
    }

    private void requireParts(List<PartRequest> parts, Plan plan, String item, Kept kept) {
        if (plan.isPersonal() && !parts.isEmpty()) {
            throw ProblemException.invalidField(
                    item + "/coOrganizations", "about-person", "What a person promises is not shown to other organizations.");
        }
        Set<String> unknown =
                organizations.unknownOf(parts.stream().map(PartRequest::organizationCode).collect(Collectors.toSet()));
        Set<String> seen = new HashSet<>(Set.of(plan.organizationCode()));
        for (int index = 0; index < parts.size(); index++) {
            String pointer = item + "/coOrganizations/" + index + "/organizationCode";
            String code = parts.get(index).organizationCode();
            if (unknown.contains(code) && !kept.organizations().contains(code)) {
                throw ProblemException.invalidField(pointer, "unknown-value", "There is no such organization.");
            }
            if (!seen.add(code)) {
                throw ProblemException.invalidField(pointer, "repeated", "It leads the item, or stands here twice.");
            }
        }
    }
}

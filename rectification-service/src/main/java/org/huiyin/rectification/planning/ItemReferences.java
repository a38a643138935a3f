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

    ItemReferences(
            PanacheAssignedProblems problems,
            PanachePromisedDeeds deeds,
            PanacheOrganizations organizations,
            Succession succession) {
        this.problems = problems;
        this.deeds = deeds;
        this.organizations = organizations;
        this.succession = succession;
    }

    /** @throws ProblemException 400 naming the first reference that does not hold */
    void require(ItemRequest request, Plan plan) {
        require(request, plan, "");
    }

    /** @param item pointer to the item, where it is one of several */
    void require(ItemRequest request, Plan plan, String item) {
        requireProblems(ItemRequest.orEmpty(request.problemIds()), plan, item);
        requireParts(ItemRequest.orEmpty(request.coOrganizations()), plan, item);
        if (request.weights() > WHOLE) {
            throw ProblemException.invalidField(
                    item + "/milestones", "out-of-range", "Together the milestones weigh more than the whole item.");
        }
    }

    private void requireProblems(List<UUID> ids, Plan plan, String item) {
        Map<UUID, AssignedProblem> known = problems.withIds(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(AssignedProblem::id, Function.identity()));
        // Problems stay with whom they were given to; whoever carries its work on may take them up (CAM-1).
        Set<String> own = succession.sameOfficeAs(plan.organizationCode());
        for (int index = 0; index < ids.size(); index++) {
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

    private void requireParts(List<PartRequest> parts, Plan plan, String item) {
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
            if (unknown.contains(code)) {
                throw ProblemException.invalidField(pointer, "unknown-value", "There is no such organization.");
            }
            if (!seen.add(code)) {
                throw ProblemException.invalidField(pointer, "repeated", "It leads the item, or stands here twice.");
            }
        }
    }
}

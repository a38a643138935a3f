package org.huiyin.rectification.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.FieldProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PanacheItems;

/** A review says what its verdict needs (REC-5). Each way to refuse it is 400 and names every field by JSON pointer. */
@ApplicationScoped
class ReviewChecklist {

    private final PanacheItems items;

    ReviewChecklist(PanacheItems items) {
        this.items = items;
    }

    /** For an endorsement the plan and each of its items was judged, and everything is met. */
    void requireMet(Plan plan, Judged judged) {
        List<FieldProblem> faults = new ArrayList<>();
        Set<UUID> left = requireItemsOf(plan, judged, faults);
        if (!left.isEmpty()) {
            faults.add(new FieldProblem("/items", "incomplete", "Judge these too: " + left.stream().sorted().toList()));
        }
        requireMet(judged.plan(), "/plan", faults);
        for (int index = 0; index < judged.items().size(); index++) {
            requireMet(judged.items().get(index).judgement(), "/items/" + index, faults);
        }
        refuse(faults);
    }

    /** For a return something is not met, and each item that is not good enough has its reason. */
    void requireReasons(Plan plan, Judged judged) {
        List<FieldProblem> faults = new ArrayList<>();
        requireItemsOf(plan, judged, faults);
        if (judged.meetsAll()) {
            faults.add(new FieldProblem("/plan", "all-met", "Say what the plan or an item does not meet, or endorse it."));
        }
        for (int index = 0; index < judged.items().size(); index++) {
            Judgement judgement = judged.items().get(index).judgement();
            if (!judgement.meetsAll() && (judgement.reason() == null || judgement.reason().isBlank())) {
                faults.add(new FieldProblem("/items/" + index + "/reason", "required", "Say why."));
            }
        }
        refuse(faults);
    }

    /** @return the items of the plan that were not judged */
    private Set<UUID> requireItemsOf(Plan plan, Judged judged, List<FieldProblem> faults) {
        Set<UUID> known = items.ofPlan(plan.id().value()).stream()
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        Set<UUID> left = new HashSet<>(known);
        for (int index = 0; index < judged.items().size(); index++) {
            UUID item = judged.items().get(index).itemId();
            String pointer = "/items/" + index + "/itemId";
            if (!known.contains(item)) {
                faults.add(new FieldProblem(pointer, "unknown-value", "The plan has no such item."));
            } else if (!left.remove(item)) {
                faults.add(new FieldProblem(pointer, "repeated", "It stands here twice."));
            }
        }
        return left;
    }

    private static void requireMet(Judgement judgement, String pointer, List<FieldProblem> faults) {
        for (ReviewCheck check : judgement.notMet()) {
            faults.add(new FieldProblem(
                    pointer + "/" + check.field(), "not-met", "What is not met is returned with reasons, not endorsed."));
        }
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    Problem.of(CommonProblem.INVALID_REQUEST, "See errors for each field.").withErrors(faults));
        }
    }
}

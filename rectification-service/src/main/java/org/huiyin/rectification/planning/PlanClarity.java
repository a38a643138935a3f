package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.huiyin.rectification.commitment.FourClears;
import org.huiyin.rectification.commitment.Item;
import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.ItemViews;
import org.huiyin.rectification.directory.AssignedProblem;
import org.huiyin.rectification.directory.PanacheAssignedProblems;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/**
 * What keeps the items of a plan from being promised in public: what they lack of the four clears and of their tracks' own
 * demands (REC-2, REC-3), a deadline that is over when it is promised (REC-6), and a problem that is about a person (REP-7).
 */
@ApplicationScoped
class PlanClarity {

    private final PanacheAssignedProblems problems;
    private final ItemViews itemViews;

    PlanClarity(PanacheAssignedProblems problems, ItemViews itemViews) {
        this.problems = problems;
        this.itemViews = itemViews;
    }

    /**
     * @param items all of the plan, in its order
     * @param promisedOn first day on which they may be promised
     */
    List<MissingField> lackingIn(Plan plan, List<Item> items, LocalDate promisedOn) {
        List<ItemView> views = items.stream().map(itemViews::view).toList();
        Set<UUID> aboutIndividuals = plan.isPersonal() ? Set.of() : aboutIndividuals(views);
        List<MissingField> lacking = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String item = "/items/" + index + "/";
            ItemView view = views.get(index);
            FourClears.missingIn(items.get(index).content())
                    .forEach(lack -> lacking.add(new MissingField(item + lack.field(), lack.detail())));
            if (view.deadline() != null && view.deadline().isBefore(promisedOn)) {
                lacking.add(new MissingField(
                        item + "deadline", "out-of-range", "It can be promised from %s on.".formatted(promisedOn)));
            }
            for (int problem = 0; problem < view.problemIds().size(); problem++) {
                if (aboutIndividuals.contains(view.problemIds().get(problem))) {
                    lacking.add(new MissingField(
                            item + "problemIds/" + problem, "about-person",
                            "It has turned out to be about a person: it belongs in a plan of that person."));
                }
            }
        }
        return lacking;
    }

    private Set<UUID> aboutIndividuals(List<ItemView> items) {
        Set<UUID> named = items.stream().flatMap(item -> item.problemIds().stream()).collect(Collectors.toSet());
        return problems.withIds(named).stream()
                .filter(AssignedProblem::isAboutIndividual)
                .map(AssignedProblem::id)
                .collect(Collectors.toSet());
    }
}

package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.FourClears;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.commitment.Reached;
import org.huiyin.rectification.commitment.Stage;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/**
 * A plan that was adopted before the suite came.
 *
 * @param subject an organization or a team; what concerns a person was never promised in public (REP-7)
 * @param subjectName of a team, where there is more than one
 * @param promisedOn when its items were published: a past day
 * @param source the document in which they were
 * @param items each with its four clears (REC-2); deadlines may have passed
 * @param reached how far some of them had come (REC-6)
 */
record TakeOverRequest(
        @NotNull UUID campaignId,
        @NotBlank @Size(max = 64) String organizationCode,
        @NotNull PlanSubject subject,
        @Size(max = 100) @Nullable String subjectName,
        @NotBlank @Size(max = 200) String title,
        @NotNull @PlausibleDay LocalDate promisedOn,
        @NotNull @Valid SourceRequest source,
        @NotNull @Size(min = 1, max = Plan.MOST_ITEMS) List<@NotNull @Valid ItemRequest> items,
        @Size(max = Plan.MOST_ITEMS) @Nullable List<@NotNull @Valid ReachedRequest> reached) {

    /** @param reference where it is to be found: a file number, a newspaper and its day, an address */
    record SourceRequest(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 500) String reference) {}

    /**
     * @param item its place among the items, from 0
     * @param on the last day on which it moved on; absent: the day of the promise
     */
    record ReachedRequest(@NotNull @Min(0) Integer item, @NotNull Stage stage, @Nullable @PlausibleDay LocalDate on) {}

    /** Of the item in this place: what was said of it, or nothing since the promise. */
    Reached reachedBy(int item) {
        return ItemRequest.orEmpty(reached).stream()
                .filter(said -> said.item() == item)
                .findFirst()
                .map(said -> new Reached(said.stage(), said.on() == null ? promisedOn : said.on()))
                .orElseGet(() -> new Reached(null, promisedOn));
    }

    /** @throws ProblemException 400 when it is about none of the items, about one twice, or on a day outside */
    void requireReachable(LocalDate today) {
        Set<Integer> seen = new HashSet<>();
        List<ReachedRequest> all = ItemRequest.orEmpty(reached);
        for (int index = 0; index < all.size(); index++) {
            ReachedRequest said = all.get(index);
            if (said.item() >= items.size() || !seen.add(said.item())) {
                throw ProblemException.invalidField(
                        "/reached/" + index + "/item", "unknown-value", "Name each item once, by its place from 0.");
            }
            if (said.on() != null && (said.on().isBefore(promisedOn) || said.on().isAfter(today))) {
                throw ProblemException.invalidField(
                        "/reached/" + index + "/on", "out-of-range", "Give a day since the promise.");
            }
        }
    }

    /** @throws ProblemException 400 when it was never public, or a deadline lies before the promise */
    void requirePlausible() {
        if (subject == PlanSubject.PERSON) {
            throw ProblemException.invalidField(
                    "/subject", "about-person", "What concerns a person is not promised in public.");
        }
        for (int index = 0; index < items.size(); index++) {
            LocalDate deadline = items.get(index).deadline();
            if (deadline != null && deadline.isBefore(promisedOn)) {
                throw ProblemException.invalidField(
                        "/items/" + index + "/deadline", "out-of-range", "It lies before the day of the promise.");
            }
        }
    }

    /** What the items lack of the four clears (REC-2). */
    List<MissingField> missing() {
        List<MissingField> missing = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            String item = "/items/" + index + "/";
            FourClears.missingIn(items.get(index).toContent())
                    .forEach(lack -> missing.add(new MissingField(item + lack.field(), lack.detail())));
        }
        return missing;
    }
}

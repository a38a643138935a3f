package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.FourClears;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.lifecycle.Refusal.MissingField;

/**
 * A plan that was adopted before the suite came.
 *
 * @param subject an organization or a team; what concerns a person was never promised in public (REP-7)
 * @param subjectName of a team, where there is more than one
 * @param promisedOn when its items were published: a past day
 * @param source the document in which they were
 * @param items each with its four clears (REC-2); deadlines may have passed
 */
record TakeOverRequest(
        @NotNull UUID campaignId,
        @NotBlank @Size(max = 64) String organizationCode,
        @NotNull PlanSubject subject,
        @Size(max = 100) @Nullable String subjectName,
        @NotBlank @Size(max = 200) String title,
        @NotNull @PlausibleDay LocalDate promisedOn,
        @NotNull @Valid SourceRequest source,
        @NotNull @Size(min = 1, max = Plan.MOST_ITEMS) List<@NotNull @Valid ItemRequest> items) {

    /** @param reference where it is to be found: a file number, a newspaper and its day, an address */
    record SourceRequest(@NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 500) String reference) {}

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

package org.huiyin.rectification.lookback;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.supervision.NewOrder;
import org.huiyin.rectification.supervision.SupervisionOrder;

/** What clients send about look-backs. */
final class LookBackRequests {

    static final int MOST_ORGANIZATIONS = 1000;

    private LookBackRequests() {}

    record NewTemplate(
            @NotBlank @Size(max = 200) String title,
            @NotNull LookBackKind kind,
            @NotEmpty @Size(max = LookBackTemplate.MOST_QUESTIONS) List<@NotNull @Valid QuestionRequest> questions) {

        List<Question> toQuestions() {
            return questionsOf(questions);
        }
    }

    /** The kind stays as it is. */
    record ChangedTemplate(
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = LookBackTemplate.MOST_QUESTIONS) List<@NotNull @Valid QuestionRequest> questions) {

        List<Question> toQuestions() {
            return questionsOf(questions);
        }
    }

    /** @param code unique in the checklist: letters, digits, - and _ */
    record QuestionRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,32}") String code, @NotBlank @Size(max = 500) String text) {}

    /**
     * @param organizationCodes absent: for the office every organization of the campaign's batches, for a supervisor all
     *     that are assigned to their groups. Of organizations each that is named takes part in the campaign; of commitments
     *     those are listed, too, that it carries on for one merged into it
     */
    record NewLookBack(
            @NotNull UUID templateId,
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 200) String title,
            @Nullable @PlausibleDay LocalDate dueOn,
            @Size(min = 1, max = MOST_ORGANIZATIONS) @Nullable List<@NotBlank @Size(max = 64) String> organizationCodes) {}

    /** Every question of the look-back, once. */
    record AnswersRequest(
            @NotEmpty @Size(max = LookBackTemplate.MOST_QUESTIONS) List<@NotNull @Valid AnswerRequest> answers) {

        List<Answer> toAnswers() {
            return answers.stream().map(AnswerRequest::toAnswer).toList();
        }
    }

    /** @param finding what is not as it should be, up to 1,000 characters; there exactly when the verdict is NOT_MET */
    record AnswerRequest(
            @NotBlank @Size(max = 32) String code, @NotNull Verdict verdict, @Size(max = 1000) @Nullable String finding) {

        Answer toAnswer() {
            return new Answer(code, verdict, finding == null || finding.isBlank() ? null : finding);
        }
    }

    /**
     * @param demand what is to be corrected, up to 2,000 characters; absent: the finding itself
     * @param correctBy last day; either this or the term
     * @param correctWithinWorkingDays term from today, in working days
     */
    record FindingOrderRequest(
            @Size(max = 2000) @Pattern(regexp = "(?s).*\\S.*") @Nullable String demand,
            @Nullable @PlausibleDay LocalDate correctBy,
            @Min(1) @Max(SupervisionOrder.MOST_WORKING_DAYS) @Nullable Integer correctWithinWorkingDays) {

        NewOrder.Deadline toDeadline() {
            if (correctBy != null && correctWithinWorkingDays == null) {
                return new NewOrder.OnDay(correctBy);
            }
            if (correctBy == null && correctWithinWorkingDays != null) {
                return new NewOrder.WithinWorkingDays(correctWithinWorkingDays);
            }
            throw ProblemException.invalidField(
                    "/correctBy", "required", "Give correctBy or correctWithinWorkingDays, and not both.");
        }
    }

    /** @param planId a plan of the organization that may still be changed */
    record PlannedItemRequest(@NotNull UUID planId) {}

    private static List<Question> questionsOf(List<QuestionRequest> requests) {
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < requests.size(); index++) {
            if (!codes.add(requests.get(index).code())) {
                throw ProblemException.invalidField(
                        "/questions/" + index + "/code", "duplicate", "Another question has this code.");
            }
        }
        return requests.stream().map(request -> new Question(request.code(), request.text())).toList();
    }
}

package org.huiyin.rectification.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;

/**
 * What a client sends to open a survey (SAT-1).
 *
 * @param lastDay from today on, at most 92 days ahead; absent for two weeks
 * @param invited representatives by kind and number, never by name; only with the method REPRESENTATIVES
 */
record SurveyRequest(
        @NotNull UUID commitmentId,
        @NotNull SurveyMethod method,
        @NotBlank @Size(max = 200) String title,
        @Size(max = 1000) @Nullable String question,
        @Nullable LocalDate lastDay,
        @Size(max = 20) @Nullable List<@NotNull @Valid InvitedRequest> invited) {

    record InvitedRequest(@NotNull RepresentativeKind kind, @NotNull @Min(1) @Max(10_000) Integer number) {}

    /**
     * @param fewestBallots of the campaign (CAM-6): among fewer people there can be no result
     * @throws ProblemException 400 when it is well-formed and makes no sense
     */
    SurveyDesign designOf(LocalDate today, int fewestBallots) {
        LocalDate last = lastDay == null ? SurveyTerm.usual(today) : lastDay;
        if (last.isBefore(today) || last.isAfter(SurveyTerm.longest(today))) {
            throw ProblemException.invalidField(
                    "/lastDay", "out-of-range", "Give a day from today to " + SurveyTerm.longest(today) + ".");
        }
        List<Invited> representatives = invited == null
                ? List.of()
                : invited.stream().map(asked -> new Invited(asked.kind(), asked.number())).toList();
        if (method != SurveyMethod.REPRESENTATIVES && !representatives.isEmpty()) {
            throw ProblemException.invalidField("/invited", "not-allowed", "Only representatives are invited.");
        }
        SurveyDesign design = new SurveyDesign(method, title, question, last, representatives);
        Integer asked = design.asked();
        if (asked != null && asked < fewestBallots) {
            throw ProblemException.invalidField(
                    "/invited", "out-of-range", "Ask at least " + fewestBallots + ": fewer ballots are no result.");
        }
        return design;
    }
}

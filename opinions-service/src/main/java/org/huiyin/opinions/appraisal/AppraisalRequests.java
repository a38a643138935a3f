package org.huiyin.opinions.appraisal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.campaign.PlausibleDay;

/** What branches and members send about appraisals (APP-1). */
final class AppraisalRequests {

    private static final int MOST_MENTORS = 20;
    private static final int MOST_REVIEW_DAYS = 50;

    private AppraisalRequests() {}

    /** @param words 1 to 5,000 characters */
    public record SourceWords(@NotNull AppraisalSource source, @NotBlank @Size(max = 5_000) String words) {}

    /** @param opinions each source once; that of the organization is required */
    public record AppraisalDescription(
            @NotNull Grade grade, @NotEmpty @Size(max = 4) List<@NotNull @Valid SourceWords> opinions) {

        AppraisalWords toWords() {
            return words(grade, opinions);
        }
    }

    /** See {@link AppraisalDescription}. */
    public record NewAppraisal(
            @NotNull UUID campaignId,
            @NotNull UUID memberId,
            @NotNull Grade grade,
            @NotEmpty @Size(max = 4) List<@NotNull @Valid SourceWords> opinions) {

        AppraisalWords toWords() {
            return words(grade, opinions);
        }
    }

    /** @param reason why it is corrected; the member reads it */
    public record AppraisalCorrection(
            @NotBlank @Size(max = 2_000) String reason,
            @NotNull Grade grade,
            @NotEmpty @Size(max = 4) List<@NotNull @Valid SourceWords> opinions) {

        AppraisalWords toWords() {
            return words(grade, opinions);
        }
    }

    /** @param remark what the member has to say to it */
    public record AppraisalAcknowledgement(@Nullable @Size(min = 1, max = 5_000) String remark) {}

    /**
     * At least one mentor.
     *
     * @param mentorNumbers of members in the branch's ledger
     * @param mentorPostIds of posts in the branch's team
     * @param reviewDays when it is looked at again
     */
    public record HelpPlanDescription(
            @NotBlank @Size(max = 5_000) String measures,
            @Nullable @Size(max = MOST_MENTORS)
                    List<@NotBlank @Size(max = 64) String> mentorNumbers,
            @Nullable @Size(max = MOST_MENTORS) List<@NotNull UUID> mentorPostIds,
            @NotEmpty @Size(max = MOST_REVIEW_DAYS) List<@NotNull LocalDate> reviewDays) {

        HelpPlanWords toWords(FindMentors mentors, Appraisal appraisal) {
            List<String> numbers = mentorNumbers == null ? List.of() : mentorNumbers;
            List<UUID> posts = mentorPostIds == null ? List.of() : mentorPostIds;
            if (numbers.isEmpty() && posts.isEmpty()) {
                throw ProblemException.invalidField("/mentorNumbers", "required", "Name at least one mentor.");
            }
            requirePlausible(reviewDays);
            mentors.requirePosts(appraisal, posts);
            return new HelpPlanWords(
                    measures.strip(),
                    mentors.members(appraisal, numbers),
                    posts,
                    reviewDays.stream().sorted().distinct().toList(),
                    List.of());
        }
    }

    /** @param heldOn never in the future */
    public record HelpPlanReview(@NotNull @PlausibleDay LocalDate heldOn, @NotBlank @Size(max = 5_000) String finding) {

        HelpPlanWords.Review toReview(LocalDate today) {
            if (heldOn.isAfter(today)) {
                throw ProblemException.invalidField("/heldOn", "out-of-range", "The day lies in the future.");
            }
            return new HelpPlanWords.Review(heldOn, finding.strip());
        }
    }

    private static void requirePlausible(List<LocalDate> days) {
        for (int index = 0; index < days.size(); index++) {
            if (days.get(index).isBefore(PlausibleDay.FIRST) || days.get(index).isAfter(PlausibleDay.LAST)) {
                throw ProblemException.invalidField(
                        "/reviewDays/" + index, "out-of-range", "This is no day to review a plan.");
            }
        }
    }

    private static AppraisalWords words(Grade grade, List<SourceWords> opinions) {
        Set<AppraisalSource> seen = EnumSet.noneOf(AppraisalSource.class);
        for (int index = 0; index < opinions.size(); index++) {
            if (!seen.add(opinions.get(index).source())) {
                throw ProblemException.invalidField(
                        "/opinions/%d/source".formatted(index), "repeated", "Each source speaks once.");
            }
        }
        if (!seen.contains(AppraisalSource.ORGANIZATION)) {
            throw ProblemException.invalidField("/opinions", "required", "The opinion of the ORGANIZATION is missing.");
        }
        return AppraisalWords.first(
                grade,
                opinions.stream()
                        .map(opinion -> new AppraisalWords.SourceOpinion(opinion.source(), opinion.words().strip()))
                        .toList());
    }
}

package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.directory.OrganizationKind;

/** What clients send about requirements (CAM-3). */
final class RequirementRequests {

    static final int LONGEST_REASON = 1_000;
    static final int LONGEST_WORDS = 2_000;
    static final int MOST_ATTACHMENTS = 20;

    private static final int LAST_BATCH = 99;
    private static final int LAST_POSITION = 10_000;

    private RequirementRequests() {}

    /**
     * A required action 规定动作 of a batch.
     *
     * @param position among those of the same day; 0 when absent
     * @param addressee ORGANIZATION when absent
     * @param kinds of organizations of the batch that owe it; all when absent
     */
    public record NewRequirement(
            @NotNull UUID campaignId,
            @NotNull @Min(1) @Max(LAST_BATCH) Integer batch,
            @NotNull PhaseKind phase,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String link,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String step,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TEXT) String text,
            @Nullable @Min(0) @Max(LAST_POSITION) Integer position,
            @NotNull @PlausibleDay LocalDate dueOn,
            @Nullable Addressee addressee,
            @Nullable @Size(max = 10) List<@NotNull OrganizationKind> kinds) {

        RequirementEntry toEntry() {
            return new RequirementDescription(link, step, text, position, dueOn, addressee, kinds).toEntry(phase, 0);
        }
    }

    /** An own addition 自选动作; see {@link NewRequirement}. */
    public record NewAddition(
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 64) String organizationCode,
            @NotNull @Min(1) @Max(LAST_BATCH) Integer batch,
            @NotNull PhaseKind phase,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String link,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String step,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TEXT) String text,
            @NotNull @PlausibleDay LocalDate dueOn,
            @Nullable Addressee addressee) {

        RequirementEntry toEntry() {
            return new RequirementDescription(link, step, text, null, dueOn, addressee, null).toEntry(phase, 0);
        }
    }

    /** Anew, within its phase; see {@link NewRequirement}. The position stays when absent. */
    public record RequirementDescription(
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String link,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TITLE) String step,
            @NotBlank @Size(max = RequirementEntry.LONGEST_TEXT) String text,
            @Nullable @Min(0) @Max(LAST_POSITION) Integer position,
            @NotNull @PlausibleDay LocalDate dueOn,
            @Nullable Addressee addressee,
            @Nullable @Size(max = 10) List<@NotNull OrganizationKind> kinds) {

        RequirementEntry toEntry(PhaseKind phase, int usualPosition) {
            return new RequirementEntry(
                    phase,
                    link.strip(),
                    step.strip(),
                    text.strip(),
                    position == null ? usualPosition : position,
                    dueOn,
                    addressee == null ? Addressee.ORGANIZATION : addressee,
                    kinds == null ? List.of() : kinds);
        }
    }

    /** Why a requirement is owed by nobody any more. */
    public record RequirementWithdrawal(@NotBlank @Size(max = LONGEST_REASON) String reason) {}

    /**
     * What was done.
     *
     * @param evidence in words
     * @param attachmentIds of files that show it
     * @param postId for a requirement of leaders: the post of the team
     */
    public record RequirementCompletion(
            @NotBlank @Size(max = LONGEST_WORDS) String evidence,
            @Nullable @Size(max = MOST_ATTACHMENTS) List<@NotNull UUID> attachmentIds,
            @Nullable UUID postId) {

        SettleRequirement.Settling toSettling(String organizationCode) {
            return new SettleRequirement.Settling(
                    organizationCode,
                    postId,
                    SettlementMove.TICK_OFF,
                    evidence.strip(),
                    attachmentIds == null ? List.of() : attachmentIds);
        }
    }

    /** @param postId for a requirement of leaders: the post of the team */
    public record SettlementReason(
            @NotBlank @Size(max = LONGEST_REASON) String reason, @Nullable UUID postId) {

        SettleRequirement.Settling toSettling(String organizationCode, SettlementMove move) {
            return new SettleRequirement.Settling(organizationCode, postId, move, reason.strip(), List.of());
        }
    }
}

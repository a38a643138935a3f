package org.huiyin.opinions.collection;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.PlausibleDay;

/** What clients send to have an opinion taken in. */
final class OpinionRequests {

    private OpinionRequests() {}

    /**
     * @param direction the respondent's usual one when absent
     * @param text 2 to 20,000 characters
     * @param receivedOn for collectors: today when absent, never in the future
     * @param activityId for collectors: the activity that the opinion came from
     * @param postId for an opinion about the holder of a post: one of the organization's team that fits target (COL-4)
     * @param memberNumber for collectors, about an ORDINARY_MEMBER of the own organization: the number in the ledger
     * @param confirmedDifferent for collectors, with an activity: true says that two people wrote the same text
     * @param giver absent for an anonymous opinion
     */
    public record NewOpinion(
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 64) String organizationCode,
            @NotNull Target target,
            @NotNull Channel channel,
            @NotNull Respondent respondent,
            @Nullable Direction direction,
            @Nullable @Size(max = 400) String title,
            @NotBlank @Size(max = 40_000) String text,
            @Nullable @PlausibleDay LocalDate receivedOn,
            @Nullable UUID activityId,
            @Nullable UUID postId,
            @Nullable @Size(min = 1, max = 64) String memberNumber,
            @Nullable Boolean confirmedDifferent,
            @Nullable @Valid NamedGiver giver) {

        /** Whoever does not collect gives an opinion as one of the public, with a token or without. */
        static Caller speaker(Caller caller) {
            return caller.has(Role.COLLECTOR) ? caller : Caller.PUBLIC;
        }

        OpinionContent content(Caller speaker, LocalDate today) {
            boolean isCollected = speaker.has(Role.COLLECTOR);
            if (!isCollected) {
                requirePublic();
            }
            if (confirmedDifferent != null && activityId == null) {
                throw ProblemException.invalidField(
                        "/confirmedDifferent", "not-allowed", "Only opinions of an activity are compared.");
            }
            LocalDate day = receivedOn == null ? today : receivedOn;
            if (day.isAfter(today)) {
                throw ProblemException.invalidField("/receivedOn", "out-of-range", "The day lies in the future.");
            }
            return new OpinionContent(
                    campaignId,
                    organizationCode,
                    target,
                    channel,
                    respondent,
                    direction == null ? respondent.usualDirection() : direction,
                    checkedTitle(),
                    checkedText(),
                    day,
                    isCollected ? organizationOf(speaker) : null,
                    activityId);
        }

        SubmitOpinion.Named named() {
            if (postId != null && memberNumber != null) {
                throw ProblemException.invalidField(
                        "/memberNumber", "not-allowed", "Name a post or a member, not both.");
            }
            return new SubmitOpinion.Named(postId, memberNumber);
        }

        boolean isConfirmedDifferent() {
            return Boolean.TRUE.equals(confirmedDifferent);
        }

        @Nullable Giver toGiver() {
            return giver == null ? null : giver.toGiver();
        }

        private void requirePublic() {
            if (channel != Channel.ONLINE) {
                throw new ProblemException(
                        OpinionsProblem.CHANNEL_NOT_PUBLIC,
                        "Use the channel ONLINE, or a token with the role collector.");
            }
            if (receivedOn != null) {
                throw ProblemException.invalidField("/receivedOn", "not-allowed", "Only a collector gives the day.");
            }
            if (activityId != null) {
                throw ProblemException.invalidField(
                        "/activityId", "not-allowed", "Only a collector gives an activity.");
            }
            if (memberNumber != null) {
                // The ledger is not public: not even whether it holds a number (CAM-4).
                throw ProblemException.invalidField("/memberNumber", "not-allowed", "Only a collector names a member.");
            }
        }

        private static String organizationOf(Caller collector) {
            return collector.organization()
                    .orElseThrow(() -> new ProblemException(
                            CommonProblem.FOREIGN_ORGANIZATION, "The token names no organization to collect for."));
        }

        private @Nullable String checkedTitle() {
            if (title == null || title.isBlank()) {
                return null;
            }
            if (OpinionContent.length(title.strip()) > OpinionContent.LONGEST_TITLE) {
                throw ProblemException.invalidField("/title", "wrong-size", "Use at most 200 characters.");
            }
            return title.strip();
        }

        private String checkedText() {
            String stripped = text.strip();
            int length = OpinionContent.length(stripped);
            if (length < OpinionContent.SHORTEST_TEXT || length > OpinionContent.LONGEST_TEXT) {
                throw ProblemException.invalidField("/text", "wrong-size", "Use 2 to 20000 characters.");
            }
            return stripped;
        }
    }

    /** Stored encrypted; shown to nobody who need not answer. */
    public record NamedGiver(@Nullable @Size(max = 100) String name, @Nullable @Size(max = 200) String contact) {

        Giver toGiver() {
            if ((name == null || name.isBlank()) && (contact == null || contact.isBlank())) {
                throw ProblemException.invalidField(
                        "/giver", "required", "Give a name or a contact, or leave giver out to stay anonymous.");
            }
            return new Giver(name, contact);
        }
    }
}

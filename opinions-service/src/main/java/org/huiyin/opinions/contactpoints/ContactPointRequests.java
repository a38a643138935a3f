package org.huiyin.opinions.contactpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.campaign.PlausibleDay;

/** What clients send about contact points. */
final class ContactPointRequests {

    private static final int MOST_DEEDS = 20;

    private ContactPointRequests() {}

    /**
     * @param homeCode the leader's organization, the unit, or the unit that sent the cadre
     * @param post title of the leader or cadre such as 副区长, never a name; absent for a unit
     * @param visitedCode whom they visit: anything but a district or a branch
     */
    public record NewContactPoint(
            @NotNull ContactPointKind kind,
            @NotBlank @Size(max = 64) String homeCode,
            @Nullable @Size(max = 100) String post,
            @NotBlank @Size(max = 64) String visitedCode,
            @NotNull @PlausibleDay LocalDate startsOn) {

        ContactPoint.Pairing toPairing() {
            String title = post == null || post.isBlank() ? null : post.strip();
            if (kind.hasPost() && title == null) {
                throw ProblemException.invalidField("/post", "required", "Name the post of the leader or cadre.");
            }
            if (!kind.hasPost() && title != null) {
                throw ProblemException.invalidField("/post", "not-allowed", "A unit has no post.");
            }
            if (homeCode.equals(visitedCode) && kind != ContactPointKind.LEADER) {
                throw ProblemException.invalidField("/visitedCode", "same", "Nobody is a contact point of their own.");
            }
            return new ContactPoint.Pairing(kind, homeCode, title, visitedCode, startsOn);
        }
    }

    /** @param endsOn the last day */
    public record ContactPointEnd(@NotNull @PlausibleDay LocalDate endsOn) {}

    /**
     * @param heard 1 to 5,000 characters; for the office and auditors
     * @param campaignId opens a collection activity of the channel VISIT for the opinions that are brought back
     * @param activityId an activity of that channel that is there already; not together with campaignId
     * @param deeds practical deeds that were promised
     */
    public record NewVisit(
            @NotNull @PlausibleDay LocalDate visitedOn,
            @NotBlank @Size(max = 5_000) String heard,
            @Nullable UUID campaignId,
            @Nullable UUID activityId,
            @Nullable @Size(max = MOST_DEEDS) List<@NotBlank @Size(max = 1_000) String> deeds) {

        RecordVisit.Report toReport() {
            if (campaignId != null && activityId != null) {
                throw ProblemException.invalidField(
                        "/activityId", "not-allowed", "Give activityId or campaignId, not both.");
            }
            List<String> promised = deeds == null ? List.of() : deeds.stream().map(String::strip).toList();
            return new RecordVisit.Report(visitedOn, heard.strip(), campaignId, activityId, promised);
        }
    }

    /**
     * @param state DONE or DROPPED
     * @param outcome what was done, or why it is not
     */
    public record DeedSettlement(@NotNull DeedState state, @NotBlank @Size(max = 1_000) String outcome) {}

    /** @param amount how much of what, in words, such as 水泵两台 */
    public record NewSupport(
            @NotNull @PlausibleDay LocalDate givenOn,
            @NotBlank @Size(max = 500) String what,
            @Nullable @Size(max = 200) String amount) {

        @Nullable String amountOrNone() {
            return amount == null || amount.isBlank() ? null : amount.strip();
        }
    }
}

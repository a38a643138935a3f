package org.huiyin.opinions.forwarding;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.OpinionContent;

/** What is sent about forwardings (SRT-4), and the bulk answers. */
final class ForwardingRequests {

    static final int MOST_AT_ONCE = 1_000;

    private ForwardingRequests() {}

    /**
     * How one opinion goes out.
     *
     * @param organizationCode about a team: where to, when not to the organization that it is about; ignored about a
     *     person
     * @param title goes with text; without it, an edited opinion has no title
     * @param text the words as they go out, 2 to 20,000 characters, telling nothing of the giver; the opinion's own
     *     when absent
     */
    public record NewForwarding(
            @Nullable @Size(min = 1, max = 64) String organizationCode,
            @Nullable @Size(max = 400) String title,
            @Nullable @Size(max = 40_000) String text) {

        ForwardOpinions.Terms toTerms() {
            return new ForwardOpinions.Terms(organizationCode, null, edited());
        }

        private Forwarding.@Nullable EditedWords edited() {
            String words = text == null ? "" : text.strip();
            String line = title == null ? "" : title.strip();
            if (text == null && line.isEmpty()) {
                return null;
            }
            if (text == null) {
                throw ProblemException.invalidField(
                        "/text", "required", "Give the words that go with the edited title.");
            }
            int length = OpinionContent.length(words);
            if (length < OpinionContent.SHORTEST_TEXT || length > OpinionContent.LONGEST_TEXT) {
                throw ProblemException.invalidField("/text", "wrong-size", "Use 2 to 20000 characters.");
            }
            if (OpinionContent.length(line) > OpinionContent.LONGEST_TITLE) {
                throw ProblemException.invalidField("/title", "wrong-size", "Use at most 200 characters.");
            }
            return new Forwarding.EditedWords(line.isEmpty() ? null : line, words);
        }
    }

    /**
     * Many opinions in their own words: named one by one, or all of a problem.
     *
     * @param opinionIds 1 to 1,000; absent when problemId is given
     * @param problemId whose opinions, at most 1,000, go as a bundle
     * @param organizationCode of those about a team: where to, when not to the organization that each is about
     */
    public record NewForwardings(
            @Nullable @Size(min = 1, max = MOST_AT_ONCE) List<@NotNull UUID> opinionIds,
            @Nullable UUID problemId,
            @Nullable @Size(min = 1, max = 64) String organizationCode) {}

    /** Opinions of which the sorter wants to know to whom they would go. */
    public record RecipientsQuestion(
            @NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull UUID> opinionIds,
            @Nullable @Size(min = 1, max = 64) String organizationCode) {}

    /**
     * To whom an opinion would go: an organization, one person, or nobody.
     *
     * @param account user name of the one person
     * @param refusal why it would not be forwarded
     */
    public record ProspectView(
            UUID opinionId,
            @Nullable String organizationCode,
            @Nullable String account,
            @Nullable ForwardingRefusal refusal) {}

    /** In the order of the question. */
    public record ProspectList(List<ProspectView> items) {}

    /** An opinion that was left out. */
    public record RefusedView(UUID opinionId, ForwardingRefusal reason) {}

    /** What became of a bulk: ids of forwardings made, and the opinions left out. */
    public record ForwardedView(int forwarded, List<UUID> forwardingIds, List<RefusedView> refused) {}

    /** @param remark what the recipient has to say to it */
    public record Acknowledgement(@Nullable @Size(min = 1, max = 2_000) String remark) {}

    /** Why it is taken back. */
    public record Withdrawal(@NotBlank @Size(max = 2_000) String reason) {}
}

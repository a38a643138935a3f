package org.huiyin.opinions.forwarding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.Target;

/**
 * Shows forwardings: to the recipient nothing that could tell the giver, to the office and auditors also whose they
 * are, and to whoever must answer what went to others the words, and not what those remarked.
 */
@ApplicationScoped
class ForwardingViews {

    private final Opinions opinions;

    ForwardingViews(Opinions opinions) {
        this.opinions = opinions;
    }

    /**
     * A forwarded opinion. There is nothing in it of the giver: no channel, no respondent, no activity, no day of
     * receipt.
     *
     * @param organizationCode of a forwarding to an organization
     * @param account for the office and auditors: the person to whom it went
     * @param problemId for the office and auditors: the problem with whose opinions it went
     * @param title as edited, or the opinion's own
     * @param text as edited, or the opinion's own
     * @param edited whether title and text are not the opinion's own
     * @param replyDueOn for an organization: the last day for a reply (CAM-6)
     * @param forwardedBy for the office and auditors
     * @param remark of the recipient, for the recipient, the office and auditors
     */
    public record ForwardingView(
            UUID id,
            UUID opinionId,
            UUID campaignId,
            @Nullable String organizationCode,
            @Nullable String account,
            @Nullable UUID problemId,
            Target target,
            @Nullable String title,
            String text,
            boolean edited,
            @Nullable LocalDate replyDueOn,
            ForwardingState state,
            List<ForwardingLife.ForwardingMove> allowedMoves,
            LocalDate forwardedOn,
            @Nullable String forwardedBy,
            @Nullable LocalDate acknowledgedOn,
            @Nullable String remark,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawalReason) {}

    /** Made by the office just now, and shown to it. */
    ForwardingView forOffice(Forwarding made) {
        return of(List.of(made), true, any -> false).getFirst();
    }

    /** @param isRecipient whether it is addressed to whoever reads it */
    List<ForwardingView> of(List<Forwarding> forwardings, boolean isForOffice, Predicate<Forwarding> isRecipient) {
        Map<UUID, Opinion> known = new HashMap<>();
        opinions.withIds(forwardings.stream().map(Forwarding::opinionId).distinct().toList())
                .forEach(opinion -> known.put(opinion.id().value(), opinion));
        return forwardings.stream()
                .map(forwarding -> view(forwarding, known.get(forwarding.opinionId()), isForOffice, isRecipient.test(forwarding)))
                .toList();
    }

    private static ForwardingView view(
            Forwarding forwarding, Opinion opinion, boolean isForOffice, boolean isRecipient) {
        boolean isConcerned = isForOffice || isRecipient;
        Optional<Forwarding.EditedWords> edited = forwarding.edited();
        return new ForwardingView(
                forwarding.id(),
                forwarding.opinionId(),
                forwarding.campaignId(),
                forwarding.organizationCode(),
                isForOffice ? forwarding.account() : null,
                isForOffice ? forwarding.problemId() : null,
                opinion.target(),
                edited.isPresent() ? edited.get().title() : opinion.title(),
                edited.map(Forwarding.EditedWords::text).orElseGet(opinion::text),
                edited.isPresent(),
                forwarding.isToPerson() ? null : opinion.replyDueOn(),
                forwarding.state(),
                isConcerned ? ForwardingLife.allowedMoves(forwarding.state()) : List.of(),
                forwarding.forwardedOn(),
                isForOffice ? forwarding.forwardedBy() : null,
                forwarding.acknowledgedOn(),
                isConcerned ? forwarding.remark() : null,
                forwarding.withdrawnOn(),
                forwarding.withdrawalReason());
    }
}

package org.huiyin.opinions.forwarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.directory.OrganizationDirectory;

/** Forwards sorted opinions, each to its recipient; one that cannot be forwarded holds up no other (SRT-4). */
@ApplicationScoped
class ForwardOpinions {

    private final Opinions opinions;
    private final Forwardings forwardings;
    private final FindRecipients recipients;
    private final OrganizationDirectory organizations;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    ForwardOpinions(
            Opinions opinions,
            Forwardings forwardings,
            FindRecipients recipients,
            OrganizationDirectory organizations,
            Outbox outbox,
            ChangeLog changeLog,
            DistrictTime time) {
        this.opinions = opinions;
        this.forwardings = forwardings;
        this.recipients = recipients;
        this.organizations = organizations;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    /**
     * How to forward.
     *
     * @param organization for opinions about a team: where to, instead of the organization that answers them
     * @param problemId the problem whose opinions they are
     * @param edited the words of a single opinion, as they go out
     */
    record Terms(@Nullable String organization, @Nullable UUID problemId, Forwarding.@Nullable EditedWords edited) {}

    /** In the order in which they were asked for. */
    record Outcome(List<Forwarding> forwarded, Map<UUID, ForwardingRefusal> refused) {}

    @Transactional
    Outcome forward(Caller caller, List<UUID> opinionIds, Terms terms) {
        if (terms.organization() != null && !organizations.knows(terms.organization())) {
            throw ProblemException.invalidField("/organizationCode", "unknown", "There is no such organization.");
        }
        Set<UUID> wanted = new LinkedHashSet<>(opinionIds);
        Map<UUID, Opinion> found = new HashMap<>();
        // Locked: two who forward the same opinion at once forward it once.
        opinions.lock(wanted).forEach(opinion -> found.put(opinion.id().value(), opinion));
        Map<UUID, FindRecipients.Found> recipientOf = recipients.find(found.values(), terms.organization());
        List<Forwarding> forwarded = new ArrayList<>();
        Map<UUID, ForwardingRefusal> refused = new LinkedHashMap<>();
        for (UUID id : wanted) {
            switch (recipientOf.getOrDefault(id, new FindRecipients.Found.Refused(ForwardingRefusal.UNKNOWN))) {
                case FindRecipients.Found.To to -> forwarded.add(send(caller, found.get(id), to.recipient(), terms));
                case FindRecipients.Found.Refused no -> refused.put(id, no.reason());
            }
        }
        outbox.recordAll(forwarded.stream().flatMap(made -> ForwardingEvents.forwarded(made).stream()).toList());
        return new Outcome(forwarded, refused);
    }

    private Forwarding send(Caller caller, Opinion opinion, Recipient recipient, Terms terms) {
        Forwarding.Sending sending = new Forwarding.Sending(
                opinion.campaignId(), opinion.id().value(), terms.problemId(), terms.edited());
        Forwarding forwarding = new Forwarding(sending, recipient, caller.name(), time.today(), time.now());
        forwardings.persist(forwarding);
        // Not to whom, where it is a person: the forwarding says so to those who may know.
        changeLog.record(caller, "forward-opinion", "forwarding", forwarding.id().toString(), Map.of(
                "opinionId", opinion.id().toString(),
                "to", recipient.organizationCode() == null ? "person" : recipient.organizationCode(),
                "edited", terms.edited() != null));
        return forwarding;
    }
}

package org.huiyin.opinions.collection;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.secret.ServiceSecret;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.ReplyTerms;

/** Takes an opinion in and gives its receipt (COL-1 to COL-5). */
@ApplicationScoped
class SubmitOpinion {

    private final OpinionRows table;
    private final EntityManager entities;
    private final IntakeFacts intakeFacts;
    private final FindPerson findPerson;
    private final DoubleEntries doubles;
    private final GiverVault vault;
    private final ServiceSecret secret;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final ReceivedCount received;
    private final ReplyTerms terms;
    private final DistrictTime time;
    private final SecureRandom random = new SecureRandom();

    SubmitOpinion(
            OpinionRows table,
            EntityManager entities,
            IntakeFacts intakeFacts,
            FindPerson findPerson,
            DoubleEntries doubles,
            GiverVault vault,
            ServiceSecret secret,
            Outbox outbox,
            ChangeLog changeLog,
            ReceivedCount received,
            ReplyTerms terms,
            DistrictTime time) {
        this.table = table;
        this.entities = entities;
        this.intakeFacts = intakeFacts;
        this.findPerson = findPerson;
        this.doubles = doubles;
        this.vault = vault;
        this.secret = secret;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.received = received;
        this.terms = terms;
        this.time = time;
    }

    /** What became of it. */
    sealed interface Outcome {
        /**
         * @param receipt shown to the giver, and to nobody ever again
         * @param promise until when a reply is due
         */
        record Submitted(Opinion opinion, Receipt receipt, ReplyTerms.Promise promise) implements Outcome {}

        /** COL-2: the activity holds an opinion with the same text. */
        record EnteredBefore(UUID opinionId) implements Outcome {}
    }

    /**
     * Whom an opinion about an individual is about, as far as whoever gives it says so (COL-4).
     *
     * @param memberNumber of a member of the caller's own organization
     */
    record Named(@Nullable UUID postId, @Nullable String memberNumber) {}

    /**
     * @param caller {@link Caller#PUBLIC}, or the collector who writes down what somebody said
     * @param isConfirmedDifferent whether the collector has looked and says that two people wrote the same
     */
    @Transactional
    Outcome submit(
            Caller caller,
            OpinionContent content,
            @Nullable Giver giver,
            Named named,
            boolean isConfirmedDifferent) {
        ReplyTerms.Promise promise = promise(content);
        Optional<AboutPerson> person = findPerson.find(
                content.target(),
                content.organizationCode(),
                named.postId(),
                named.memberNumber(),
                caller.has(Role.SORTER) ? Optional.empty() : Optional.of(caller.organization().orElse("")));
        Optional<EntryKey> key = isConfirmedDifferent ? Optional.empty() : EntryKey.of(content);
        Optional<UUID> earlier = key.flatMap(doubles::earliest);
        if (earlier.isPresent()) {
            return new Outcome.EnteredBefore(earlier.get());
        }
        Receipt receipt = Receipt.random(random);
        Opinion opinion =
                Opinion.received(content, secret.hash(Receipt.PURPOSE, receipt.digits()), promise, time.now());
        if (!table.insert(opinion, isConfirmedDifferent)) {
            // Another typist was quicker by a moment.
            return new Outcome.EnteredBefore(key.flatMap(doubles::earliest).orElseThrow());
        }
        person.ifPresent(about -> entities.persist(new OpinionPerson(opinion.id(), about)));
        if (giver != null) {
            entities.persist(vault.seal(opinion.id(), giver));
        }
        outbox.record(OpinionEvents.received(opinion));
        received.add(content.channel(), 1);
        changeLog.record(
                caller, "receive-opinion", "opinion", opinion.id().toString(), details(content, isConfirmedDifferent));
        return new Outcome.Submitted(opinion, receipt, promise);
    }

    private static Map<String, Object> details(OpinionContent content, boolean isConfirmedDifferent) {
        return isConfirmedDifferent
                ? Map.of("channel", content.channel(), "confirmedDifferent", true)
                : Map.of("channel", content.channel());
    }

    private ReplyTerms.Promise promise(OpinionContent content) {
        IntakeFacts.Facts facts = intakeFacts.about(
                content.campaignId(), content.organizationCode(), content.collectedBy(), content.activityId());
        if (facts.replyWorkingDays() == null) {
            throw ProblemException.invalidField("/campaignId", "unknown", "There is no such campaign.");
        }
        if (!facts.isOrganizationKnown()) {
            throw ProblemException.invalidField("/organizationCode", "unknown", "There is no such organization.");
        }
        if (content.collectedBy() != null && !facts.isCollectorKnown()) {
            throw Caller.foreignOrganization(content.organizationCode());
        }
        if (content.activityId() != null && !facts.isActivityOfCollector()) {
            throw ProblemException.invalidField(
                    "/activityId", "unknown", "Your organization has no such activity in this campaign.");
        }
        return terms.term(facts.replyWorkingDays()).promise(content.receivedOn());
    }
}

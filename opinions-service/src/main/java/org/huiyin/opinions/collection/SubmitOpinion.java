package org.huiyin.opinions.collection;

import java.security.SecureRandom;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
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
        this.vault = vault;
        this.secret = secret;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.received = received;
        this.terms = terms;
        this.time = time;
    }

    /**
     * @param receipt shown to the giver, and to nobody ever again
     * @param promise until when a reply is due
     */
    record Submitted(Opinion opinion, Receipt receipt, ReplyTerms.Promise promise) {}

    /** @param caller {@link Caller#PUBLIC}, or the collector who writes down what somebody said */
    @Transactional
    Submitted submit(Caller caller, OpinionContent content, @Nullable Giver giver) {
        ReplyTerms.Promise promise = promise(content);
        Receipt receipt = Receipt.random(random);
        Opinion opinion =
                Opinion.received(content, secret.hash(Receipt.PURPOSE, receipt.digits()), promise, time.now());
        table.insert(opinion);
        if (giver != null) {
            entities.persist(vault.seal(opinion.id(), giver));
        }
        outbox.record(OpinionEvents.received(opinion));
        received.add(content.channel(), 1);
        changeLog.record(
                caller, "receive-opinion", "opinion", opinion.id().toString(), Map.of("channel", content.channel()));
        return new Submitted(opinion, receipt, promise);
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

package org.huiyin.opinions.collection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.inbox.UnreadableRecord;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.ReplyTerms;
import org.huiyin.opinions.directory.OrganizationDirectory;
import org.huiyin.opinions.directory.OrganizationKind;

/**
 * A comment on a plan, or a remark of a survey, becomes an opinion of the plan's organization and campaign, once
 * however often it is told (REC-5, SAT-1, COL-1). It has no giver, and nobody holds a receipt. Where the organization
 * was merged meanwhile, its successor answers it (CAM-1).
 */
@ApplicationScoped
public class HearVoice {

    private static final Caller RECTIFICATION = Caller.system("rectification-service");

    private final OpinionRows table;
    private final Opinions opinions;
    private final EntityManager entities;
    private final OrganizationDirectory organizations;
    private final ReplyTerms terms;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final ReceivedCount received;
    private final DistrictTime time;

    HearVoice(
            OpinionRows table,
            Opinions opinions,
            EntityManager entities,
            OrganizationDirectory organizations,
            ReplyTerms terms,
            Outbox outbox,
            ChangeLog changeLog,
            ReceivedCount received,
            DistrictTime time) {
        this.table = table;
        this.opinions = opinions;
        this.entities = entities;
        this.organizations = organizations;
        this.terms = terms;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.received = received;
        this.time = time;
    }

    /** @return the opinion that it is, new or known */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID hear(Voice voice) {
        Opinion opinion = opinionOf(voice);
        if (!isNew(voice, opinion)) {
            return opinionHeard(voice);
        }
        table.insert(opinion, false);
        outbox.record(OpinionEvents.received(opinion));
        received.add(voice.channel(), 1);
        changeLog.record(
                RECTIFICATION, "hear-voice", "opinion", opinion.id().toString(), Map.of("channel", voice.channel()));
        passOnWhereMerged(opinion);
        return opinion.id().value();
    }

    private Opinion opinionOf(Voice voice) {
        OrganizationKind kind = organizations
                .kindEver(voice.organizationCode())
                .orElseThrow(() -> new UnreadableRecord("There is no organization " + voice.organizationCode()));
        ReplyTerms.ReplyTerm term = terms.of(voice.campaignId())
                .orElseThrow(() -> new UnreadableRecord("There is no campaign " + voice.campaignId()));
        OpinionContent content = new OpinionContent(
                voice.campaignId(),
                voice.organizationCode(),
                target(kind, voice.aboutPerson()),
                voice.channel(),
                Respondent.RESIDENT,
                Respondent.RESIDENT.usualDirection(),
                voice.title(),
                voice.text(),
                voice.saidOn(),
                null,
                null);
        return Opinion.heard(content, term.promise(voice.saidOn()), time.now());
    }

    /** COL-4: at the level of the organization. Which person, only the office knows. */
    private static Target target(OrganizationKind kind, boolean aboutPerson) {
        return switch (kind) {
            case DISTRICT -> aboutPerson ? Target.DISTRICT_LEADER : Target.DISTRICT_TEAM;
            case DIRECT_UNIT, TOWN, STREET -> aboutPerson ? Target.UNIT_TEAM_MEMBER : Target.UNIT_TEAM;
            case SECONDARY_UNIT, BRANCH, COMMUNITY, VILLAGE, SCHOOL, ENTERPRISE ->
                aboutPerson ? Target.BRANCH_HEAD : Target.BRANCH_TEAM;
        };
    }

    /** Of two that hear it at once, the second waits here and then knows it. */
    private boolean isNew(Voice voice, Opinion opinion) {
        return entities.createNativeQuery(
                                """
                                insert into heard_voice (id, opinion_id, about_id) values (:id, :opinion, :about)
                                on conflict (id) do nothing""")
                        .setParameter("id", voice.id())
                        .setParameter("opinion", opinion.id().value())
                        .setParameter("about", voice.aboutId())
                        .executeUpdate()
                == 1;
    }

    private UUID opinionHeard(Voice voice) {
        return (UUID) entities.createNativeQuery("select opinion_id from heard_voice where id = :id", UUID.class)
                .setParameter("id", voice.id())
                .getSingleResult();
    }

    /**
     * Whoever merges it now waits for the lock that {@link OrganizationDirectory#known} takes, and finds the opinion.
     */
    private void passOnWhereMerged(Opinion opinion) {
        String code = opinion.organizationCode();
        if (!organizations.known(List.of(code)).isEmpty()) {
            return;
        }
        String successor = organizations.successorOf(code);
        if (!successor.equals(code)) {
            Opinion kept = opinions.lock(opinion.id().value()).orElseThrow();
            kept.passTo(successor, time.now());
            outbox.record(OpinionEvents.passedOn(kept));
        }
    }
}

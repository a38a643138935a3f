package org.huiyin.opinions.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.outbox.Outbox;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.directory.OrganizationStake;

/**
 * SRT-5: every opinion is answered, so an open one goes to the successor of an organization that is merged. It stays
 * recorded under the organization that it is about, and so do all that are closed (CAM-1).
 */
@ApplicationScoped
class OpenOpinions implements OrganizationStake {

    private static final int AT_ONCE = 1_000;
    private static final String TO_ANSWER = """
            (organization_code = :code and passed_to is null or passed_to = :code)
            and state not in ('ANSWERED', 'DECLINED')""";
    private static final String PASSED_ON = """
            organization_code = :code and passed_to is not null and state not in ('ANSWERED', 'DECLINED')""";

    private final Opinions opinions;
    private final EntityManager entities;
    private final Outbox outbox;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    OpenOpinions(
            Opinions opinions, EntityManager entities, Outbox outbox, ChangeLog changeLog, DistrictTime time) {
        this.opinions = opinions;
        this.entities = entities;
        this.outbox = outbox;
        this.changeLog = changeLog;
        this.time = time;
    }

    @Override
    public String name() {
        return "open-opinions";
    }

    @Override
    public long standing(String organizationCode) {
        return (Long) entities.createNativeQuery("select count(*) from opinion where " + TO_ANSWER, Long.class)
                .setParameter("code", organizationCode)
                .getSingleResult();
    }

    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {
        pass(caller, organizationCode, TO_ANSWER, successorCode);
    }

    @Override
    public void takeBack(Caller caller, String organizationCode) {
        pass(caller, organizationCode, PASSED_ON, organizationCode);
    }

    /** Some at a time, so that an organization with very many of them fits into memory. */
    private void pass(Caller caller, String code, String condition, String to) {
        Instant now = time.now();
        List<UUID> ids = ids(code, condition);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Opinion> batch = opinions.lock(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).stream()
                    .filter(opinion -> !opinion.state().isClosed())
                    .toList();
            batch.forEach(opinion -> opinion.passTo(to, now));
            outbox.recordAll(batch.stream().map(OpinionEvents::passedOn).toList());
            batch.forEach(entities::detach);
        }
        if (!ids.isEmpty()) {
            changeLog.record(
                    caller, "pass-on-opinions", "organization", code, Map.of("to", to, "opinions", ids.size()));
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String code, String condition) {
        return entities.createNativeQuery("select id from opinion where " + condition + " order by id", UUID.class)
                .setParameter("code", code)
                .getResultList();
    }
}

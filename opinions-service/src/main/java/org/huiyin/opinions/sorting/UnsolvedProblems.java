package org.huiyin.opinions.sorting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.huiyin.kit.identity.Caller;
import org.huiyin.opinions.directory.OrganizationStake;

/**
 * A problem that was assigned is somebody's until it is put right (SRT-3, REC-8): an organization is not dissolved over
 * it. When it is merged nothing is rewritten, for the successor acts (ADR 14), and so has its predecessors' problems,
 * too, as long as it stands.
 */
@ApplicationScoped
class UnsolvedProblems implements OrganizationStake {

    /** Solved is what every commitment that was made of it has concluded: one that is rated may yet be reopened. */
    private static final String UNSOLVED = """
            with recursive carried_on (code) as (
                select cast(:code as text)
                union
                select merged.code from organization merged join carried_on on merged.successor_code = carried_on.code)
            select count(*) from problem p
            where p.organization_code in (select code from carried_on)
              and not coalesce((
                  select bool_and(c.state = 'CONCLUDED') from linked_commitment c
                  where c.problem_ids @> array[p.id]), false)""";

    private final EntityManager entities;

    UnsolvedProblems(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "unsolved-problems";
    }

    @Override
    public long standing(String organizationCode) {
        return (Long) entities.createNativeQuery(UNSOLVED, Long.class)
                .setParameter("code", organizationCode)
                .getSingleResult();
    }

    /** They stay with whom they were given to. */
    @Override
    public void passOn(Caller caller, String organizationCode, String successorCode) {}
}

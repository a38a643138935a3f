package org.huiyin.opinions.appraisal;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.problem.ProblemException;

/** The help plans, by the id of their appraisal. There is no list of them (REP-7). */
@ApplicationScoped
class HelpPlans implements PanacheRepositoryBase<HelpPlan, UUID> {

    /** @throws ProblemException 404 */
    HelpPlan require(UUID appraisal) {
        return findByIdOptional(appraisal).orElseThrow(() -> ProblemException.notFound("help plan"));
    }
}

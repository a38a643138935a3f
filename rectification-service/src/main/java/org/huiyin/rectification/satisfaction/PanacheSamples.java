package org.huiyin.rectification.satisfaction;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.huiyin.kit.problem.ProblemException;

/** The samples, by the id of their survey. */
@ApplicationScoped
class PanacheSamples implements PanacheRepositoryBase<SurveySample, UUID> {

    SurveySample require(UUID survey) {
        SurveySample sample = findById(survey);
        if (sample == null) {
            throw ProblemException.notFound("sample");
        }
        return sample;
    }
}

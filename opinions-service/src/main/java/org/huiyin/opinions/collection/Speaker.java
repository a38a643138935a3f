package org.huiyin.opinions.collection;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;

/**
 * Who speaks to a giver: the campaign office, or the organization concerned.
 *
 * @param isOffice the office may answer everything, an organization what is about its own team (SRT-4)
 * @param organizationCode whom the giver sees as the one who speaks
 */
public record Speaker(boolean isOffice, @Nullable String organizationCode) {

    public static Speaker of(Caller caller) {
        return new Speaker(caller.has(Role.SORTER), caller.organization().orElse(null));
    }

    public boolean isForeignTo(Opinion opinion) {
        return !isOffice && !opinion.answeredBy().equals(organizationCode);
    }

    /** @throws ProblemException 403 when the opinion is another organization's, or about a person */
    public void requireMayAnswer(Opinion opinion) {
        if (isForeignTo(opinion)) {
            throw Caller.foreignOrganization(opinion.answeredBy());
        }
        if (isTooCloseTo(opinion)) {
            OpinionAccess.requireAboutTeam(opinion);
        }
    }

    public boolean isTooCloseTo(Opinion opinion) {
        return !isOffice && opinion.target().isIndividual();
    }
}

package org.huiyin.kit.identity;

import java.util.Optional;
import java.util.Set;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/**
 * Who calls.
 *
 * @param name the token's {@code preferred_username}; {@code public} for a caller without a token
 * @param roles see {@link Role}
 * @param organization code of the caller's organization, the claim {@code organization}
 */
public record Caller(String name, Set<String> roles, Optional<String> organization) {

    public static final Caller PUBLIC = new Caller("public", Set.of(), Optional.empty());

    /** For what a service does by itself: a schedule, an event. */
    public static Caller system(String service) {
        return new Caller("system:" + service, Set.of(), Optional.empty());
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... candidates) {
        for (String role : candidates) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean belongsTo(String organizationCode) {
        return organization.filter(organizationCode::equals).isPresent();
    }

    /** @throws ProblemException 403 {@code foreign-organization} when the caller belongs to another organization */
    public void requireOrganization(String organizationCode) {
        if (!belongsTo(organizationCode)) {
            throw foreignOrganization(organizationCode);
        }
    }

    public static ProblemException foreignOrganization(String organizationCode) {
        return new ProblemException(
                CommonProblem.FOREIGN_ORGANIZATION,
                "Only staff of " + organizationCode + " or those set over it may do this.");
    }
}

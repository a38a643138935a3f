package org.huiyin.rectification.directory;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.rectification.listing.Conditions;

/**
 * The organizations whose affairs somebody may read.
 *
 * @param districtWide every one; {@code codes} is then empty
 */
public record OrganizationScope(boolean districtWide, Set<String> codes) {

    static final OrganizationScope DISTRICT = new OrganizationScope(true, Set.of());

    public OrganizationScope {
        codes = Set.copyOf(codes);
    }

    public boolean covers(String code) {
        return districtWide || codes.contains(code);
    }

    /** @throws org.huiyin.kit.problem.ProblemException 403 when the organization is not covered */
    public void require(String organization) {
        requireAnyOf(Set.of(organization));
    }

    /** @throws org.huiyin.kit.problem.ProblemException 403 when none of the organizations is covered */
    public void requireAnyOf(Set<String> organizations) {
        if (organizations.stream().noneMatch(this::covers)) {
            throw Caller.foreignOrganization(String.join(", ", organizations));
        }
    }

    /** Narrowed to one organization, when the caller asks for one. */
    public OrganizationScope narrowedTo(@Nullable String organization) {
        if (organization == null) {
            return this;
        }
        require(organization);
        return new OrganizationScope(false, Set.of(organization));
    }

    /** @param condition HQL with the parameter {@code :organizations} */
    public Conditions restrict(Conditions conditions, String condition) {
        return restrict(conditions, condition, "organizations");
    }

    /** @param condition HQL with the parameter of that name */
    public Conditions restrict(Conditions conditions, String condition, String parameter) {
        return districtWide ? conditions : conditions.and(condition, parameter, codes);
    }
}

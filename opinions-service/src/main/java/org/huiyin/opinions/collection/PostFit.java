package org.huiyin.opinions.collection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.huiyin.opinions.directory.OrganizationKind;
import org.huiyin.opinions.leadership.PostKind;

/** COL-4: which posts of which organizations an opinion at a level may be about, as a table. */
final class PostFit {

    private static final Set<OrganizationKind> UNITS =
            EnumSet.of(OrganizationKind.DIRECT_UNIT, OrganizationKind.TOWN, OrganizationKind.STREET);
    /** Whatever is below a unit has a branch for its team. */
    private static final Set<OrganizationKind> BELOW_UNITS = EnumSet.of(
            OrganizationKind.SECONDARY_UNIT,
            OrganizationKind.BRANCH,
            OrganizationKind.COMMUNITY,
            OrganizationKind.VILLAGE,
            OrganizationKind.SCHOOL,
            OrganizationKind.ENTERPRISE);

    private static final Map<Target, Fit> FITS = new EnumMap<>(Map.of(
            Target.DISTRICT_LEADER, new Fit(EnumSet.of(OrganizationKind.DISTRICT), EnumSet.allOf(PostKind.class)),
            Target.UNIT_TEAM_MEMBER, new Fit(UNITS, EnumSet.allOf(PostKind.class)),
            Target.BRANCH_HEAD, new Fit(BELOW_UNITS, EnumSet.of(PostKind.HEAD)),
            Target.COMMITTEE_MEMBER, new Fit(BELOW_UNITS, EnumSet.of(PostKind.DEPUTY, PostKind.MEMBER))));

    private PostFit() {}

    private record Fit(Set<OrganizationKind> organizations, Set<PostKind> posts) {}

    /** Whether opinions at the level are about the holder of a post at all. */
    static boolean isOfPosts(Target target) {
        return FITS.containsKey(target);
    }

    static boolean fits(Target target, OrganizationKind organization, PostKind post) {
        Fit fit = FITS.get(target);
        return fit != null && fit.organizations().contains(organization) && fit.posts().contains(post);
    }
}

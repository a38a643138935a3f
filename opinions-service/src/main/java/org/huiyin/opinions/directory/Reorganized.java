package org.huiyin.opinions.directory;

import java.util.List;

/** What became of a wish to merge, dissolve, move or reactivate an organization. */
sealed interface Reorganized {

    record Done(Organization organization) implements Reorganized {}

    record NotInState(OrganizationState state, List<OrganizationMove> allowedMoves) implements Reorganized {}

    /** @param field the field of the request that is to be mended */
    record Misplaced(String field, OrganizationRefusal reason) implements Reorganized {}

    /** Something would be left without an organization. */
    record StillNeeded(List<Standing> standing) implements Reorganized {}

    /**
     * What stands in the way.
     *
     * @param what {@code active-children}, {@code dissolved-parent}, or the name of an {@link OrganizationStake}
     */
    record Standing(String what, long count) {}

    static Reorganized of(Organization.Moved moved) {
        return switch (moved) {
            case Organization.Moved.To to -> new Done(to.organization());
            case Organization.Moved.Refused refused -> new NotInState(refused.state(), refused.allowedMoves());
        };
    }
}

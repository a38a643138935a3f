package org.huiyin.opinions.directory;

import org.huiyin.kit.identity.Caller;

/**
 * What another room holds for an organization that must not be left without one: asked before an organization is
 * dissolved, and passed on when it is merged. Runs in the transaction of the change.
 */
public interface OrganizationStake {

    /** In the list of what stands in the way, e.g. {@code open-opinions}. */
    String name();

    /** How many stand in the way of dissolving the organization. */
    long standing(String organizationCode);

    /** @param successorCode who has them from now on */
    void passOn(Caller caller, String organizationCode, String successorCode);

    /** The organization came back: what was passed on and can be returned is its own again. */
    default void takeBack(Caller caller, String organizationCode) {}
}

package org.huiyin.rectification.directory;

import java.util.Set;

/** Which organizations a supervision group looks after; answered by the feature that keeps the groups (SUP-1). */
public interface SupervisedOrganizations {

    /** Codes of the organizations assigned to the groups of which the user is a member. */
    Set<String> supervisedBy(String username);

    boolean supervises(String username, String organizationCode);
}

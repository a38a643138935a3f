package org.huiyin.contracts.opinions;

import java.time.LocalDate;

/**
 * A practical deed 办实事 that was promised at a visit, as it stands (CAM-5): an organization may take it up as an item.
 *
 * @param deedId UUID
 * @param contactPointId UUID of the pairing at which it was promised; a pairing names posts, never persons
 * @param description what was promised
 * @param organizationCode who promised it
 * @param visitedOrganizationCode for whom
 * @param state PROMISED, DONE or DROPPED
 */
public record PracticalDeedChanged(
        String deedId,
        String contactPointId,
        String description,
        String organizationCode,
        String visitedOrganizationCode,
        LocalDate promisedOn,
        String state) {}

package org.huiyin.opinions.directory;

import java.util.List;

/**
 * What became of the rows.
 *
 * @param refused rows that were left out, in their order; the others were applied
 */
public record RegisteredOrganizations(int created, int updated, int unchanged, List<Refused> refused) {

    public RegisteredOrganizations {
        refused = List.copyOf(refused);
    }

    /** @param index position in the list of rows, from 0 */
    public record Refused(int index, String code, OrganizationRefusal reason) {}
}

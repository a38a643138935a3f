package org.huiyin.opinions.directory;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.contracts.directory.OrganizationSnapshot;
import org.huiyin.kit.outbox.OutgoingEvent;

/** Organizations as other services know them. */
final class OrganizationEvents {

    private OrganizationEvents() {}

    static OutgoingEvent changed(Organization organization) {
        OrganizationSnapshot snapshot = new OrganizationSnapshot(
                organization.id().toString(),
                organization.code(),
                organization.name(),
                organization.kind().name(),
                organization.level(),
                organization.parentCode(),
                organization.batch(),
                organization.isActive(),
                organization.successorCode(),
                organization.formerParents().stream()
                        .map(left -> new OrganizationSnapshot.FormerParent(left.parentCode(), left.until()))
                        .toList());
        return new OutgoingEvent(
                EventCatalogue.ORGANIZATION_CHANGED, "organization", organization.id(), organization::version,
                snapshot);
    }
}

package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.directory.OrganizationKind;

/**
 * A requirement of the schedule (CAM-3).
 *
 * @param kinds of organizations of the batch that owe it; all when empty
 * @param organizationCode whose own addition it is; absent for a required action
 * @param withdrawnFor why it is owed by nobody any more; absent while it stands
 */
public record RequirementView(
        UUID id,
        UUID campaignId,
        int batch,
        PhaseKind phase,
        String link,
        String step,
        String text,
        int position,
        LocalDate dueOn,
        ActionKind action,
        Addressee addressee,
        List<OrganizationKind> kinds,
        @Nullable String organizationCode,
        @Nullable String withdrawnFor,
        @Nullable LocalDate withdrawnOn) {

    static RequirementView from(Requirement requirement) {
        RequirementEntry entry = requirement.entry();
        return new RequirementView(
                requirement.id(),
                requirement.campaignId(),
                requirement.batch(),
                entry.phase(),
                entry.link(),
                entry.step(),
                entry.text(),
                entry.position(),
                entry.dueOn(),
                requirement.action(),
                entry.addressee(),
                entry.kinds(),
                requirement.organizationCode(),
                requirement.withdrawnFor(),
                requirement.withdrawnOn());
    }
}

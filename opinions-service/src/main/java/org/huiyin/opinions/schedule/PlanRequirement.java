package org.huiyin.opinions.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.Batch;
import org.huiyin.opinions.campaign.CampaignPhases;

/** Adds one requirement to the schedule, dates it anew, or withdraws it with a reason (CAM-3). */
@ApplicationScoped
class PlanRequirement {

    /** Of one organization in one campaign. */
    static final int MOST_OWN_ADDITIONS = 200;

    private final Requirements requirements;
    private final CampaignPhases phases;
    private final Duties duties;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    PlanRequirement(
            Requirements requirements,
            CampaignPhases phases,
            Duties duties,
            ChangeLog changeLog,
            DistrictTime time) {
        this.requirements = requirements;
        this.phases = phases;
        this.duties = duties;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** @param organizationCode whose own addition it is; absent for what the office requires of the whole batch */
    @Transactional
    Requirement add(
            Caller caller, UUID campaignId, int batch, RequirementEntry entry, @Nullable String organizationCode) {
        List<Batch> batches = RequirementPlace.hold(phases, campaignId, batch);
        refuse(RequirementPlace.fault(batches, batch, entry));
        if (organizationCode == null) {
            List<Requirement> present = requirements.required(campaignId, batch);
            requireNew(present, entry, null);
            refuse(present.size() >= RegisterRequirements.MOST_OF_A_BATCH
                    ? Optional.of(RequirementRefusal.TOO_MANY)
                    : Optional.empty());
        } else {
            refuse(requirements.countOwn(campaignId, organizationCode) >= MOST_OWN_ADDITIONS
                    ? Optional.of(RequirementRefusal.TOO_MANY)
                    : Optional.empty());
        }
        Requirement requirement = new Requirement(campaignId, batch, entry, organizationCode, time.now());
        requirements.persistAndFlush(requirement);
        requireOwedByItsOwner(requirement, "/batch", "There is no such organization in the batch.");
        changeLog.record(
                caller,
                "add-requirement",
                "requirement",
                requirement.id().toString(),
                Map.of("after", requirement.entry()));
        return requirement;
    }

    /** The phase stays. */
    @Transactional
    Requirement change(Caller caller, UUID id, RequirementEntry entry, @Nullable String ifMatch) {
        Requirement requirement = standing(id, ifMatch);
        List<Batch> batches = RequirementPlace.hold(phases, requirement.campaignId(), requirement.batch());
        refuse(RequirementPlace.fault(batches, requirement.batch(), entry));
        if (requirement.action() == ActionKind.REQUIRED) {
            requireNew(requirements.required(requirement.campaignId(), requirement.batch()), entry, id);
        }
        RequirementEntry before = requirement.entry();
        requirement.describe(entry, time.now());
        requirements.flush();
        requireOwedByItsOwner(requirement, "/kinds", "An own addition is for the organization that added it.");
        changeLog.record(
                caller, "change-requirement", "requirement", id.toString(), Map.of("before", before, "after", entry));
        return requirement;
    }

    @Transactional
    Requirement withdraw(Caller caller, UUID id, String reason) {
        Requirement requirement = standing(id, "*");
        requirement.withdraw(reason, time.today(), time.now());
        requirements.flush();
        changeLog.record(caller, "withdraw-requirement", "requirement", id.toString(), Map.of("reason", reason));
        return requirement;
    }

    private Requirement standing(UUID id, @Nullable String ifMatch) {
        Requirement requirement = requirements.require(id);
        EntityTags.requireMatch(ifMatch, requirement.version());
        if (requirement.isWithdrawn()) {
            throw new ProblemException(OpinionsProblem.REQUIREMENT_WITHDRAWN, "Add it anew if it is wanted again.");
        }
        return requirement;
    }

    /** What an organization added is for itself: otherwise it would be owed by nobody, and nobody would see it. */
    private void requireOwedByItsOwner(Requirement requirement, String pointer, String detail) {
        String owner = requirement.organizationCode();
        if (owner != null && !duties.concerns(requirement.id(), owner)) {
            throw ProblemException.invalidField(pointer, "not-allowed", detail);
        }
    }

    private static void requireNew(List<Requirement> present, RequirementEntry entry, @Nullable UUID self) {
        boolean isThere = present.stream()
                .anyMatch(known -> known.entry().key().equals(entry.key()) && !known.id().equals(self));
        if (isThere) {
            throw new ProblemException(OpinionsProblem.REQUIREMENT_EXISTS, RequirementRefusal.REPEATED.en() + ".");
        }
    }

    private static void refuse(Optional<RequirementRefusal> refusal) {
        refusal.ifPresent(reason -> {
            String code = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw ProblemException.invalidField("/" + reason.field(), code, reason.en() + ".");
        });
    }
}

package org.huiyin.opinions.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.Batch;
import org.huiyin.opinions.campaign.CampaignPhases;

/**
 * Brings the office's schedule of a batch up to a list: new requirements are entered, known ones dated anew, bad
 * entries left out (CAM-3). What the list does not name stays: a requirement goes by withdrawal, with a reason.
 */
@ApplicationScoped
public class RegisterRequirements {

    /** Many times what a real batch has: each one is owed by hundreds of organizations. */
    static final int MOST_OF_A_BATCH = 1_000;

    private final Requirements requirements;
    private final CampaignPhases phases;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RegisterRequirements(Requirements requirements, CampaignPhases phases, ChangeLog changeLog, DistrictTime time) {
        this.requirements = requirements;
        this.phases = phases;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** One transaction. */
    @Transactional
    public RegisteredRequirements register(Caller caller, UUID campaignId, int batch, List<RequirementEntry> entries) {
        List<Batch> batches = RequirementPlace.hold(phases, campaignId, batch);
        Map<RequirementEntry.Key, Requirement> present = new HashMap<>();
        requirements.required(campaignId, batch).forEach(known -> present.put(known.entry().key(), known));
        List<RegisteredRequirements.Refused> refused = new ArrayList<>();
        Set<RequirementEntry.Key> seen = new HashSet<>();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (int index = 0; index < entries.size(); index++) {
            RequirementEntry entry = entries.get(index);
            Requirement known = present.get(entry.key());
            Optional<RequirementRefusal> refusal = RequirementPlace.fault(batches, batch, entry);
            if (refusal.isEmpty() && !seen.add(entry.key())) {
                refusal = Optional.of(RequirementRefusal.REPEATED);
            }
            if (refusal.isEmpty() && known == null && present.size() + created >= MOST_OF_A_BATCH) {
                refusal = Optional.of(RequirementRefusal.TOO_MANY);
            }
            if (refusal.isPresent()) {
                refused.add(new RegisteredRequirements.Refused(index, refusal.get()));
            } else if (known == null) {
                add(caller, new Requirement(campaignId, batch, entry, null, time.now()));
                created++;
            } else if (known.entry().equals(entry)) {
                unchanged++;
            } else {
                change(caller, known, entry);
                updated++;
            }
        }
        return new RegisteredRequirements(created, updated, unchanged, refused);
    }

    private void add(Caller caller, Requirement requirement) {
        requirements.persist(requirement);
        changeLog.record(
                caller,
                "add-requirement",
                "requirement",
                requirement.id().toString(),
                Map.of("after", requirement.entry()));
    }

    private void change(Caller caller, Requirement requirement, RequirementEntry entry) {
        RequirementEntry before = requirement.entry();
        requirement.describe(entry, time.now());
        changeLog.record(
                caller,
                "change-requirement",
                "requirement",
                requirement.id().toString(),
                Map.of("before", before, "after", entry));
    }
}

package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Succession;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lookback.LookBackRequests.NewLookBack;

/** The campaign office, or a supervisor over the organizations of their groups, begins a look-back (SUP-3). */
@ApplicationScoped
class StartLookBack {

    private final PanacheLookBackTemplates templates;
    private final PanacheLookBacks lookBacks;
    private final LookBackSubjects subjects;
    private final PanacheCampaigns campaigns;
    private final PanacheOrganizations organizations;
    private final Succession succession;
    private final Jurisdiction jurisdiction;
    private final ChangeLog changes;
    private final DistrictTime time;

    StartLookBack(
            PanacheLookBackTemplates templates,
            PanacheLookBacks lookBacks,
            LookBackSubjects subjects,
            PanacheCampaigns campaigns,
            PanacheOrganizations organizations,
            Succession succession,
            Jurisdiction jurisdiction,
            ChangeLog changes,
            DistrictTime time) {
        this.templates = templates;
        this.lookBacks = lookBacks;
        this.subjects = subjects;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.succession = succession;
        this.jurisdiction = jurisdiction;
        this.changes = changes;
        this.time = time;
    }

    @Transactional
    Outcome<LookBack> start(NewLookBack request, Caller caller) {
        LookBackTemplate template = templates.findByIdOptional(request.templateId())
                .orElseThrow(() -> ProblemException.invalidField(
                        "/templateId", "unknown-value", "There is no such template."));
        if (!campaigns.isKnown(request.campaignId())) {
            throw ProblemException.invalidField("/campaignId", "unknown-value", "There is no such campaign.");
        }
        Set<String> named = Set.copyOf(request.organizationCodes() == null ? List.of() : request.organizationCodes());
        OrganizationScope scope = scopeOf(named, caller);
        LookBack begun = LookBack.of(
                template, request.campaignId(), request.title(), request.dueOn(), time.today(), time.now());
        int listed = subjects.list(template.kind(), begun.id(), request.campaignId(), scope);
        if (template.kind() == LookBackKind.ORGANIZATION) {
            requireNoneLeftOut(begun, named);
        }
        return begun.over(listed)
                .whenMade(lookBacks::persist)
                .whenMade(lookBack -> changes.record(
                        caller, "start-look-back", "look-back", lookBack.id().toString(), Map.of(
                                "template", template.id(), "edition", template.edition(),
                                "subjects", lookBack.view().subjects())))
                .whenMade(lookBack -> lookBacks.flush());
    }

    /** Every organization that was named is looked at, or the look-back is not begun. */
    private void requireNoneLeftOut(LookBack begun, Set<String> named) {
        Set<String> leftOut = subjects.leftOut(begun.id(), named);
        if (!leftOut.isEmpty()) {
            throw ProblemException.invalidField(
                    "/organizationCodes", "unknown-value",
                    "These take no part in the campaign: %s.".formatted(String.join(", ", leftOut)));
        }
    }

    /** With whatever was merged into those that were named: its commitments are theirs to keep (CAM-1). */
    private OrganizationScope scopeOf(Set<String> named, Caller caller) {
        boolean isOffice = caller.has(Role.SORTER);
        Set<String> own = isOffice ? Set.of() : jurisdiction.deskOf(caller).organizations(Capacity.SUPERVISOR);
        named.stream().filter(code -> !isOffice && !own.contains(code)).findFirst().ifPresent(foreign -> {
            throw Caller.foreignOrganization(foreign);
        });
        Set<String> unknown = organizations.unknownOf(named);
        if (!unknown.isEmpty()) {
            throw ProblemException.invalidField(
                    "/organizationCodes", "unknown-value", "There is no organization " + String.join(", ", unknown) + ".");
        }
        return named.isEmpty()
                ? new OrganizationScope(isOffice, own)
                : new OrganizationScope(false, succession.entrustedTo(named));
    }
}

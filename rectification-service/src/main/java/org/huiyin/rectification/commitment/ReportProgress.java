package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An organization reports how far its part of an item is; the lead does for one that was dissolved (REC-8). */
@ApplicationScoped
class ReportProgress {

    private final PanacheItems items;
    private final Jurisdiction jurisdiction;
    private final ItemJournal journal;

    ReportProgress(PanacheItems items, Jurisdiction jurisdiction, ItemJournal journal) {
        this.items = items;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
    }

    /**
     * What it reports.
     *
     * @param organizationCode whose part; absent for the lead organization's
     * @param stage the lead organization's alone; absent where it is as before
     * @param milestones the lead organization's alone: numbers of those that were reached, the first of which is 1
     */
    record Report(
            int percent,
            String note,
            @Nullable String organizationCode,
            @Nullable Stage stage,
            List<Integer> milestones) {}

    @Transactional
    Outcome<Item> report(UUID id, Report report, Caller caller) {
        Item item = items.requireForMove(id);
        String organization = report.organizationCode() == null ? item.leadOrganization() : report.organizationCode();
        boolean isLead = organization.equals(item.leadOrganization());
        Act act = jurisdiction.asOfficerOfPart(caller, organization, item.leadOrganization());
        Outcome<Item> outcome = isLead
                ? reportOfLead(item, report, act)
                : reportOfPart(item, organization, report, act);
        return outcome.whenMade(moved -> journal.noteProgress(
                moved, isLead ? null : organization, act, caller, report.note()));
    }

    private static Outcome<Item> reportOfLead(Item item, Report report, Act act) {
        int last = item.content().milestones().size();
        for (int index = 0; index < report.milestones().size(); index++) {
            if (report.milestones().get(index) > last) {
                throw ProblemException.invalidField(
                        "/milestones/" + index, "unknown-value", "The item has %d milestones.".formatted(last));
            }
        }
        return item.progress(report.percent(), act)
                .then(moved -> moved.advance(report.stage(), Set.copyOf(report.milestones()), act));
    }

    private static Outcome<Item> reportOfPart(Item item, String organization, Report report, Act act) {
        Part part = item.partOf(organization)
                .orElseThrow(() -> ProblemException.invalidField(
                        "/organizationCode", "unknown-value", "This organization has no part in the item."));
        if (report.stage() != null || !report.milestones().isEmpty()) {
            throw ProblemException.invalidField(
                    report.stage() != null ? "/stage" : "/milestones",
                    "not-allowed",
                    "Stage and milestones are reported by the lead organization.");
        }
        return item.progressOfPart(part, report.percent(), act);
    }
}

package org.huiyin.rectification.commitment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.contracts.EventCatalogue;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.lifecycle.Act;
import org.huiyin.rectification.lifecycle.Outcome;

/** An organization reports how far its part of an item is (REC-8). */
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

    /** @param organizationCode whose part; absent for the lead organization's */
    record Report(int percent, String note, @Nullable String organizationCode) {}

    @Transactional
    Outcome<Item> report(UUID id, Report report, Caller caller) {
        Item item = items.requireForMove(id);
        String organization = report.organizationCode() == null ? item.leadOrganization() : report.organizationCode();
        Act act = jurisdiction.asOfficer(caller, organization);
        Outcome<Item> outcome = organization.equals(item.leadOrganization())
                ? item.progress(report.percent(), act)
                : item.progressOfPart(requirePart(item, organization), report.percent(), act);
        return outcome.whenMade(moved -> journal.note(
                moved, ItemMove.PROGRESS, act, caller, report.note(), EventCatalogue.PROGRESS_REPORTED));
    }

    private static Part requirePart(Item item, String organization) {
        return item.partOf(organization)
                .orElseThrow(() -> ProblemException.invalidField(
                        "/organizationCode", "unknown-value", "This organization has no part in the item."));
    }
}

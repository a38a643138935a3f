package org.huiyin.rectification.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.commitment.ItemView;
import org.huiyin.rectification.commitment.Milestone;
import org.huiyin.rectification.commitment.PartView;
import org.huiyin.rectification.commitment.PriorityReason;
import org.huiyin.rectification.commitment.Track;

/**
 * A plan as the public sees it while it may comment (REC-5).
 *
 * @param openForComments whether comments are taken today
 * @param items only where one consultation is asked for
 */
record ConsultationView(
        UUID id,
        UUID campaignId,
        String organizationCode,
        @Nullable String organizationName,
        PlanSubject subject,
        String title,
        int itemCount,
        @Nullable LocalDate consultationEndsOn,
        boolean openForComments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProposedItem> items) {

    /** What is to be promised: the four clears and what belongs to them. */
    record ProposedItem(
            UUID id,
            @Nullable String problem,
            @Nullable String goal,
            List<String> measures,
            @Nullable LocalDate deadline,
            @Nullable Track track,
            @Nullable String explanation,
            List<String> interimSteps,
            @Nullable LocalDate nextReviewOn,
            boolean longTerm,
            @Nullable String feasibility,
            boolean priority,
            List<PriorityReason> priorityReasons,
            @Nullable String responsible,
            String leadOrganizationCode,
            List<PartView> coOrganizations,
            List<Milestone> milestones) {

        static ProposedItem of(ItemView item) {
            return new ProposedItem(
                    item.id(), item.problem(), item.goal(), item.measures(), item.deadline(), item.track(),
                    item.explanation(), item.interimSteps(), item.nextReviewOn(), item.longTerm(), item.feasibility(),
                    item.priority(), item.priorityReasons(), item.responsible(), item.leadOrganizationCode(),
                    item.coOrganizations(), item.milestones());
        }
    }

    static ConsultationView of(
            Plan plan, @Nullable String organizationName, LocalDate today, @Nullable List<ProposedItem> items) {
        PlanFacts facts = plan.facts();
        boolean isOpen = facts.consultationEndsOn() != null && !today.isAfter(facts.consultationEndsOn());
        return new ConsultationView(
                facts.id(), facts.campaignId(), facts.organizationCode(), organizationName, facts.whose().subject(), facts.title(),
                facts.itemCount(), facts.consultationEndsOn(), isOpen, items);
    }
}

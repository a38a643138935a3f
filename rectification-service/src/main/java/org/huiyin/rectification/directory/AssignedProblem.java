package org.huiyin.rectification.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A problem that was given to an organization to put right (SRT-3). Written by {@link Directory} only. */
@Entity
@Immutable
@Table(name = "assigned_problem")
public class AssignedProblem {

    @Id
    private UUID id;
    private UUID campaignId;
    private String title;
    private String description;
    private @Nullable String categoryCode;
    private @Nullable String prominence;
    private String organizationCode;
    private boolean aboutIndividual;
    private int opinionCount;
    private LocalDate assignedOn;

    protected AssignedProblem() {}

    public UUID id() {
        return id;
    }

    /** Whether a plan in the campaign of an office with these codes may take it up. */
    public boolean isAssigned(UUID campaign, Set<String> organizations) {
        return campaignId.equals(campaign) && organizations.contains(organizationCode);
    }

    /** About a person: never in a plan that the public sees (REP-7). */
    public boolean isAboutIndividual() {
        return aboutIndividual;
    }

    public AssignedProblemView view() {
        return new AssignedProblemView(
                id, campaignId, title, description, categoryCode, prominence, organizationCode, aboutIndividual,
                opinionCount, assignedOn);
    }

    /** As a client sees it. */
    public record AssignedProblemView(
            UUID problemId,
            UUID campaignId,
            String title,
            String description,
            @Nullable String categoryCode,
            @Nullable String prominence,
            String organizationCode,
            boolean aboutIndividual,
            int opinionCount,
            LocalDate assignedOn) {}
}

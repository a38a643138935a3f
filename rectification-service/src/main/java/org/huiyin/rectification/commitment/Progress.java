package org.huiyin.rectification.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;

/**
 * How far the lead and the co-operating organizations are, each with its own part (REC-8). Substantive, and so an end of
 * standstill (REC-6), is only what was not yet reached in this round: a higher percentage, a later stage, a milestone.
 */
@Embeddable
class Progress {

    /** The lead organization's own. */
    private int leadPercent;
    private int leadHighestPercent;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "item_part", joinColumns = @JoinColumn(name = "item_id"))
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    private Set<Part> parts = new HashSet<>();
    @Enumerated(EnumType.STRING)
    private @Nullable Stage stage;
    @Enumerated(EnumType.STRING)
    private @Nullable Stage furthestStage;
    /** The last day on which the matter moved on. */
    private @Nullable LocalDate lastProgressOn;
    /** When the present standstill was noted. */
    private @Nullable LocalDate stalledSince;

    void divide(Collection<Part> divided) {
        parts.retainAll(divided);
        parts.addAll(divided);
    }

    void begin(LocalDate today) {
        lastProgressOn = today;
        stalledSince = null;
    }

    void takeOver(Reached reached) {
        stage = reached.stage();
        furthestStage = reached.stage();
        begin(reached.on());
    }

    /** REC-6: only what moves the matter on keeps a commitment from being stalled; a note alone does not. */
    void lead(int percent, LocalDate today) {
        if (percent > leadHighestPercent) {
            leadHighestPercent = percent;
            begin(today);
        }
        leadPercent = percent;
    }

    void part(Part before, Part after, LocalDate today) {
        if (after.highestPercent() > before.highestPercent()) {
            begin(today);
        }
        parts.remove(before);
        parts.add(after);
    }

    /** @return the content with the milestones of these numbers reached */
    ItemContent advance(@Nullable Stage entered, Set<Integer> milestones, ItemContent content, LocalDate today) {
        if (entered != null) {
            stage = entered;
        }
        ItemContent reached = content.withReached(milestones, today);
        boolean isLater = entered != null && entered.isAfter(furthestStage);
        if (isLater) {
            furthestStage = entered;
        }
        if (isLater || !reached.equals(content)) {
            begin(today);
        }
        return reached;
    }

    void stall(LocalDate today) {
        stalledSince = today;
    }

    void beginAnew(LocalDate today) {
        leadPercent = 0;
        leadHighestPercent = 0;
        stage = null;
        furthestStage = null;
        for (Part part : List.copyOf(parts)) {
            part.renew().whenMade(renewed -> part(part, renewed, today));
        }
        begin(today);
    }

    /**
     * The item's progress: milestones stand for as many hundredths of it as their weights say, once reached; the rest is
     * shared alike by the organizations, as each reports its part. Rounded down.
     */
    private int percent(List<Milestone> milestones) {
        int weights = milestones.stream().mapToInt(Milestone::weight).sum();
        int reached = milestones.stream().filter(Milestone::isReached).mapToInt(Milestone::weight).sum();
        int organizations = parts.size() + 1;
        int reported = leadPercent + parts.stream().mapToInt(Part::progressPercent).sum();
        return (100 * reached * organizations + (100 - weights) * reported) / (100 * organizations);
    }

    Optional<Part> partOf(String organization) {
        return parts.stream().filter(part -> part.organizationCode().equals(organization)).findFirst();
    }

    List<Part> parts() {
        return parts.stream().sorted(Comparator.comparing(Part::organizationCode)).toList();
    }

    Set<String> organizations(String lead) {
        Set<String> codes = new HashSet<>(Set.of(lead));
        parts.forEach(part -> codes.add(part.organizationCode()));
        return codes;
    }

    /**
     * The lead organization may report completion when each co-operating one has reported its part done. It then waits
     * for others, and has not moved on: whether the report was substantive, its verification says (REC-6).
     */
    Outcome<Progress> end() {
        List<String> undone =
                parts().stream().filter(part -> !part.isDone()).map(Part::organizationCode).toList();
        if (!undone.isEmpty()) {
            return Outcome.refused(new Refusal.PartsNotDone(undone));
        }
        stalledSince = null;
        return Outcome.made(this);
    }

    ProgressFacts facts(List<Milestone> milestones) {
        return new ProgressFacts(percent(milestones), leadPercent, parts(), stage, lastProgressOn, stalledSince);
    }
}

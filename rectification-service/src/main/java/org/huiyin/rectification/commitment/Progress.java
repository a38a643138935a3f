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
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** How far the lead and the co-operating organizations are, each with its own part (REC-8). */
@Embeddable
class Progress {

    /** The lead organization's own. */
    private int leadPercent;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "item_part", joinColumns = @JoinColumn(name = "item_id"))
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    private Set<Part> parts = new HashSet<>();
    /** The last day on which the matter moved on. */
    private @Nullable LocalDate lastProgressOn;

    void divide(Collection<Part> divided) {
        parts.retainAll(divided);
        parts.addAll(divided);
    }

    void begin(LocalDate today) {
        lastProgressOn = today;
    }

    /** REC-6: only what moves the matter on keeps a commitment from being stalled; a note alone does not. */
    void lead(int percent, LocalDate today) {
        if (percent > leadPercent) {
            begin(today);
        }
        leadPercent = percent;
    }

    void part(Part part, int percent, LocalDate today) {
        if (percent > part.progressPercent()) {
            begin(today);
        }
        parts.remove(part);
        parts.add(part.at(percent));
    }

    void beginAnew(LocalDate today) {
        leadPercent = 0;
        divide(parts.stream().map(part -> part.at(0)).toList());
        begin(today);
    }

    /** The mean of the parts, rounded down. */
    int percent() {
        int sum = leadPercent + parts.stream().mapToInt(Part::progressPercent).sum();
        return sum / (parts.size() + 1);
    }

    Optional<Part> partOf(String organization) {
        return parts.stream().filter(part -> part.organizationCode().equals(organization)).findFirst();
    }

    List<Part> parts() {
        return parts.stream().sorted(Comparator.comparing(Part::organizationCode)).toList();
    }

    @Nullable LocalDate lastOn() {
        return lastProgressOn;
    }
}

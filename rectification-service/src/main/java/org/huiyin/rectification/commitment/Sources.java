package org.huiyin.rectification.commitment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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

/**
 * What an item goes back to: the assigned problems that it puts right (SRT-3), or a promised practical deed (CAM-5).
 */
@Embeddable
class Sources {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "item_problem", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "problem_id")
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    private Set<UUID> problemIds = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private OriginKind originKind = OriginKind.PROBLEM;
    private @Nullable UUID deedId;

    void name(Collection<UUID> problems) {
        problemIds.retainAll(problems);
        problemIds.addAll(problems);
    }

    void takeUp(@Nullable UUID deed) {
        deedId = deed;
        originKind = deed == null ? OriginKind.PROBLEM : OriginKind.PRACTICAL_DEED;
    }

    OriginKind kind() {
        return originKind;
    }

    @Nullable UUID deedId() {
        return deedId;
    }

    List<UUID> problemIds() {
        return problemIds.stream().sorted().toList();
    }
}

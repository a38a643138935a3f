package org.huiyin.rectification.directory;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An organization as opinions-service told it (CAM-1). Written by {@link Directory} only. */
@Entity
@Immutable
@Table(name = "organization")
public class Organization {

    @Id
    private UUID id;
    private String code;
    private String name;
    private String kind;
    private int level;
    private @Nullable String parentCode;
    private int batch;
    private boolean active;
    private @Nullable String successorCode;

    protected Organization() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    @Nullable String parentCode() {
        return parentCode;
    }

    /** Into which it was merged; absent for one that stands, and for one that was dissolved. */
    @Nullable String mergedInto() {
        return active ? null : successorCode;
    }

    boolean isActive() {
        return active;
    }

    /** Gone, and merged into no other. */
    boolean isDissolved() {
        return !active && successorCode == null;
    }
}

package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.identifiers.TimeOrderedId;

/** What an opinion is about, on one of three levels (SRT-1). Its place in the tree is for good: figures hang on it. */
@Entity
class Category {

    static final int DEEPEST = 3;

    @Id
    private UUID id;

    private String code;

    @Disclosed
    private String name;

    private @Nullable String parentCode;
    private int level;
    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Category() {}

    Category(CategoryRow row, @Nullable Category parent, Instant now) {
        this.id = TimeOrderedId.next();
        this.code = row.code();
        this.name = row.name();
        this.parentCode = row.parentCode();
        this.level = parent == null ? 1 : parent.level + 1;
        this.changedAt = now;
    }

    void rename(String newName, Instant now) {
        name = newName;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable String parentCode() {
        return parentCode;
    }

    int level() {
        return level;
    }

    long version() {
        return version;
    }
}

package org.huiyin.opinions.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.identifiers.TimeOrderedId;

/** An organization in the district's tree (CAM-1). It knows its path, so that a subtree is one range of paths. */
@Entity
class Organization {

    static final int DEEPEST = 20;

    @Id
    private UUID id;

    private String code;

    @Disclosed
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private @Nullable String parentCode;
    private int level;

    @Disclosed
    private String path;

    private int batch;
    private boolean active;
    private @Nullable String successorCode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormerParent> formerParents;

    private Instant changedAt;

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    private Organization(OrganizationRow row, @Nullable Organization parent, Instant now) {
        this.id = TimeOrderedId.next();
        this.code = row.code();
        this.path = pathUnder(parent, row.code());
        this.level = levelUnder(parent);
        this.parentCode = parent == null ? null : parent.code;
        this.name = row.name();
        this.kind = row.kind();
        this.batch = row.batch();
        this.active = row.active();
        this.formerParents = List.of();
        this.changedAt = now;
    }

    /** A new organization under its parent; ask {@link #refusalOf} first. */
    static Organization register(OrganizationRow row, @Nullable Organization parent, Instant now) {
        return new Organization(row, parent, now);
    }

    /** Why a row cannot stand under this parent, whether the organization is there already or not. */
    static Optional<OrganizationRefusal> refusalOf(
            OrganizationRow row, @Nullable Organization present, @Nullable Organization parent) {
        if (present != null && present.active != row.active()) {
            return Optional.of(row.active() ? OrganizationRefusal.DISSOLVED : OrganizationRefusal.DISSOLVE_APART);
        }
        if (parent == null) {
            return Optional.empty();
        }
        if (row.active() && !parent.active && (present == null || !present.isUnder(parent))) {
            return Optional.of(OrganizationRefusal.DISSOLVED_PARENT);
        }
        if (row.code().equals(parent.code) || present != null && parent.path.startsWith(present.path)) {
            return Optional.of(OrganizationRefusal.CYCLE);
        }
        return levelUnder(parent) > DEEPEST ? Optional.of(OrganizationRefusal.TOO_DEEP) : Optional.empty();
    }

    /** The organization as it stands, as a row under a parent. */
    OrganizationRow rowUnder(@Nullable String parent) {
        return new OrganizationRow(code, name, kind, parent, batch, active);
    }

    boolean isDescribedBy(OrganizationRow row) {
        return name.equals(row.name())
                && kind == row.kind()
                && batch == row.batch()
                && active == row.active()
                && Objects.equals(parentCode, row.parentCode());
    }

    void describe(OrganizationRow row, Instant now) {
        name = row.name();
        kind = row.kind();
        batch = row.batch();
        changedAt = now;
    }

    /** Out of the tree of those that stand. What was recorded under its code stays there. */
    Moved mergeInto(Organization successor, Instant now) {
        return move(OrganizationMove.MERGE, now, () -> successorCode = successor.code);
    }

    Moved dissolve(Instant now) {
        return move(OrganizationMove.DISSOLVE, now, () -> {});
    }

    Moved reactivate(Instant now) {
        return move(OrganizationMove.REACTIVATE, now, () -> successorCode = null);
    }

    /** What became of a move. */
    sealed interface Moved {
        record To(Organization organization) implements Moved {}

        record Refused(OrganizationState state, List<OrganizationMove> allowedMoves) implements Moved {}
    }

    private Moved move(OrganizationMove move, Instant now, Runnable effect) {
        Optional<OrganizationState> next = OrganizationLife.next(state(), move);
        if (next.isEmpty()) {
            return new Moved.Refused(state(), OrganizationLife.allowedMoves(state()));
        }
        active = next.get() == OrganizationState.ACTIVE;
        changedAt = now;
        effect.run();
        return new Moved.To(this);
    }

    OrganizationState state() {
        return active ? OrganizationState.ACTIVE : OrganizationState.DISSOLVED;
    }

    boolean isUnder(@Nullable Organization parent) {
        return Objects.equals(parentCode, parent == null ? null : parent.code);
    }

    /** @param today of two moves on a day the first leaves no trace here: it held for no whole day */
    void moveUnder(@Nullable Organization parent, LocalDate today, Instant now) {
        if (formerParents.isEmpty() || formerParents.getLast().until().isBefore(today)) {
            List<FormerParent> left = new ArrayList<>(formerParents);
            left.add(new FormerParent(parentCode, today));
            formerParents = List.copyOf(left);
        }
        parentCode = parent == null ? null : parent.code;
        path = pathUnder(parent, code);
        level = levelUnder(parent);
        changedAt = now;
    }

    /** Follows an ancestor that was moved. */
    void follow(String formerPath, Organization movedAncestor, Instant now) {
        path = movedAncestor.path + path.substring(formerPath.length());
        level = (int) path.chars().filter(character -> character == '/').count();
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

    OrganizationKind kind() {
        return kind;
    }

    @Nullable String parentCode() {
        return parentCode;
    }

    int level() {
        return level;
    }

    String path() {
        return path;
    }

    int batch() {
        return batch;
    }

    boolean isActive() {
        return active;
    }

    /** Who answers for it since it was merged. */
    @Nullable String successorCode() {
        return successorCode;
    }

    /** Below whom it stood before, oldest first. */
    List<FormerParent> formerParents() {
        return formerParents;
    }

    long version() {
        return version;
    }

    private static String pathUnder(@Nullable Organization parent, String code) {
        return (parent == null ? "" : parent.path) + code + "/";
    }

    private static int levelUnder(@Nullable Organization parent) {
        return parent == null ? 1 : parent.level + 1;
    }
}

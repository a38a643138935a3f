package org.huiyin.opinions.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.time.DistrictTime;

/**
 * Puts rows into the tree: a parent before its children, wherever it stands in the list. It holds the organizations
 * that the rows name; the tree below one that moves is asked for when it does.
 */
final class OrganizationPlacement {

    /** Everything below a path, in the state that it has now. */
    interface Descendants {
        List<Organization> below(String path);
    }

    private final Map<String, Organization> known = new HashMap<>();
    private final Descendants descendants;
    private final Instant now;
    private final List<Organization> created = new ArrayList<>();
    private final Set<Organization> updated = new LinkedHashSet<>();
    private final Map<Organization, OrganizationRow> before = new HashMap<>();
    private final Set<Organization> relocated = new LinkedHashSet<>();
    private final List<Organization> moved = new ArrayList<>();
    private final List<RegisteredOrganizations.Refused> refused = new ArrayList<>();
    private int unchanged;

    OrganizationPlacement(List<Organization> named, Descendants descendants, Instant now) {
        named.forEach(organization -> known.put(organization.code(), organization));
        this.descendants = descendants;
        this.now = now;
    }

    void place(List<OrganizationRow> rows) {
        Map<String, Integer> pending = acceptable(rows);
        boolean isProgress = true;
        while (isProgress && !pending.isEmpty()) {
            isProgress = false;
            for (Map.Entry<String, Integer> entry : List.copyOf(pending.entrySet())) {
                OrganizationRow row = rows.get(entry.getValue());
                if (row.parentCode() == null || !pending.containsKey(row.parentCode())) {
                    pending.remove(entry.getKey());
                    placeOne(entry.getValue(), row);
                    isProgress = true;
                }
            }
        }
        // What is left waits for itself.
        pending.forEach((code, index) -> refuse(index, code, OrganizationRefusal.CYCLE));
    }

    List<Organization> created() {
        return created;
    }

    /** Those whose own row changed them. */
    Set<Organization> updated() {
        return updated;
    }

    /** What one of {@link #updated} was. */
    OrganizationRow before(Organization organization) {
        return Objects.requireNonNull(before.get(organization));
    }

    /** Those among them that have another parent now. */
    Set<Organization> relocated() {
        return relocated;
    }

    /** Those that only followed an ancestor. */
    List<Organization> moved() {
        return moved.stream()
                .filter(follower -> !updated.contains(follower) && !created.contains(follower))
                .distinct()
                .toList();
    }

    RegisteredOrganizations outcome() {
        refused.sort(Comparator.comparingInt(RegisteredOrganizations.Refused::index));
        return new RegisteredOrganizations(created.size(), updated.size(), unchanged, refused);
    }

    private Map<String, Integer> acceptable(List<OrganizationRow> rows) {
        Map<String, Integer> pending = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            OrganizationRow row = rows.get(index);
            Optional<OrganizationRefusal> refusal = malformed(row);
            if (refusal.isEmpty() && !seen.add(row.code())) {
                refusal = Optional.of(OrganizationRefusal.REPEATED_CODE);
            }
            if (refusal.isPresent()) {
                refuse(index, row.code(), refusal.get());
            } else {
                pending.put(row.code(), index);
            }
        }
        return pending;
    }

    private static Optional<OrganizationRefusal> malformed(OrganizationRow row) {
        int nameLength = row.name().codePointCount(0, row.name().length());
        if (!row.code().matches(OrganizationRow.CODE_PATTERN)) {
            return Optional.of(OrganizationRefusal.MALFORMED_CODE);
        }
        if (row.name().isBlank() || nameLength > OrganizationRow.LONGEST_NAME) {
            return Optional.of(OrganizationRefusal.MALFORMED_NAME);
        }
        if (row.batch() < 1 || row.batch() > OrganizationRow.LAST_BATCH) {
            return Optional.of(OrganizationRefusal.MALFORMED_BATCH);
        }
        boolean isDistrict = row.kind() == OrganizationKind.DISTRICT;
        if (isDistrict && row.parentCode() != null) {
            return Optional.of(OrganizationRefusal.DISTRICT_WITH_PARENT);
        }
        return !isDistrict && row.parentCode() == null ? Optional.of(OrganizationRefusal.NO_PARENT) : Optional.empty();
    }

    private void placeOne(int index, OrganizationRow row) {
        Organization parent = row.parentCode() == null ? null : known.get(row.parentCode());
        if (row.parentCode() != null && parent == null) {
            refuse(index, row.code(), OrganizationRefusal.UNKNOWN_PARENT);
            return;
        }
        Organization present = known.get(row.code());
        Optional<OrganizationRefusal> refusal = Organization.refusalOf(row, present, parent);
        if (refusal.isPresent()) {
            refuse(index, row.code(), refusal.get());
        } else if (present == null) {
            Organization registered = Organization.register(row, parent, now);
            known.put(row.code(), registered);
            created.add(registered);
        } else if (present.isDescribedBy(row)) {
            unchanged++;
        } else {
            change(index, row, present, parent);
        }
    }

    private void change(int index, OrganizationRow row, Organization present, @Nullable Organization parent) {
        OrganizationRow former = present.rowUnder(present.parentCode());
        if (!present.isUnder(parent)) {
            List<Organization> followers = below(present);
            int deepest = followers.stream().mapToInt(Organization::level).max().orElse(present.level());
            int levelsDown = (parent == null ? 1 : parent.level() + 1) - present.level();
            if (deepest + levelsDown > Organization.DEEPEST) {
                refuse(index, row.code(), OrganizationRefusal.TOO_DEEP);
                return;
            }
            String formerPath = present.path();
            present.moveUnder(parent, LocalDate.ofInstant(now, DistrictTime.ZONE), now);
            followers.forEach(follower -> follower.follow(formerPath, present, now));
            moved.addAll(followers);
            relocated.add(present);
        }
        before.put(present, former);
        present.describe(row, now);
        updated.add(present);
    }

    /** Those that the tree holds already, and those that this list has just put there. */
    private List<Organization> below(Organization top) {
        List<Organization> below = new ArrayList<>(descendants.below(top.path()));
        created.stream()
                .filter(organization -> organization != top && organization.path().startsWith(top.path()))
                .forEach(below::add);
        return below;
    }

    private void refuse(int index, String code, OrganizationRefusal reason) {
        refused.add(new RegisteredOrganizations.Refused(index, code, reason));
    }
}

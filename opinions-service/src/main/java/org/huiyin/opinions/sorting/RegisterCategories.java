package org.huiyin.opinions.sorting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.changelog.ChangeLog;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.time.DistrictTime;

/** Brings the category tree up to a list: new codes are created, known ones renamed, bad rows left out (SRT-1). */
@ApplicationScoped
public class RegisterCategories {

    private final Categories categories;
    private final ChangeLog changeLog;
    private final DistrictTime time;

    RegisterCategories(Categories categories, ChangeLog changeLog, DistrictTime time) {
        this.categories = categories;
        this.changeLog = changeLog;
        this.time = time;
    }

    /** One transaction. A parent stands before its children in the rows, or is there already. */
    @Transactional
    public RegisteredCategories register(Caller caller, List<CategoryRow> rows) {
        Map<String, Category> known = new HashMap<>();
        categories.withCodes(named(rows)).forEach(category -> known.put(category.code(), category));
        List<RegisteredCategories.Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (int index = 0; index < rows.size(); index++) {
            CategoryRow row = rows.get(index);
            Optional<CategoryRefusal> refusal = refusalOf(row, known, seen);
            Category present = known.get(row.code());
            if (refusal.isPresent()) {
                refused.add(new RegisteredCategories.Refused(index, row.code(), refusal.get()));
            } else if (present == null) {
                known.put(row.code(), create(caller, row, parent(row, known)));
                created++;
            } else if (present.name().equals(row.name())) {
                unchanged++;
            } else {
                rename(caller, present, row.name());
                updated++;
            }
        }
        return new RegisteredCategories(created, updated, unchanged, refused);
    }

    private static Optional<CategoryRefusal> refusalOf(CategoryRow row, Map<String, Category> known, Set<String> seen) {
        if (row.code().isBlank() || row.code().length() > CategoryRow.LONGEST_CODE) {
            return Optional.of(CategoryRefusal.MALFORMED_CODE);
        }
        if (row.name().isBlank() || row.name().length() > CategoryRow.LONGEST_NAME) {
            return Optional.of(CategoryRefusal.MALFORMED_NAME);
        }
        if (!seen.add(row.code())) {
            return Optional.of(CategoryRefusal.REPEATED_CODE);
        }
        Category present = known.get(row.code());
        if (present != null) {
            boolean isSameParent = Objects.equals(present.parentCode(), row.parentCode());
            return isSameParent ? Optional.empty() : Optional.of(CategoryRefusal.OTHER_PARENT);
        }
        Category parent = parent(row, known);
        if (row.parentCode() != null && parent == null) {
            return Optional.of(CategoryRefusal.UNKNOWN_PARENT);
        }
        boolean isTooDeep = parent != null && parent.level() == Category.DEEPEST;
        return isTooDeep ? Optional.of(CategoryRefusal.TOO_DEEP) : Optional.empty();
    }

    private static @Nullable Category parent(CategoryRow row, Map<String, Category> known) {
        return row.parentCode() == null ? null : known.get(row.parentCode());
    }

    private Category create(Caller caller, CategoryRow row, @Nullable Category parent) {
        Instant now = time.now();
        Category category = new Category(row, parent, now);
        categories.persist(category);
        record(caller, "create-category", category, Map.of("code", row.code(), "name", row.name()));
        return category;
    }

    private void rename(Caller caller, Category category, String name) {
        Map<String, String> details = Map.of("before", category.name(), "after", name);
        category.rename(name, time.now());
        record(caller, "rename-category", category, details);
    }

    private void record(Caller caller, String action, Category category, Map<String, String> details) {
        changeLog.record(caller, action, "category", category.id().toString(), details);
    }

    private static Set<String> named(List<CategoryRow> rows) {
        Set<String> codes = new HashSet<>();
        for (CategoryRow row : rows) {
            codes.add(row.code());
            if (row.parentCode() != null) {
                codes.add(row.parentCode());
            }
        }
        return codes;
    }
}

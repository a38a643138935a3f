package org.huiyin.rectification.lifecycle;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every state machine of the service, found in its classes: one that is new cannot be forgotten. */
public final class StateTables {

    private static final String SERVICE = "org.huiyin.rectification";

    private StateTables() {}

    /**
     * A table where it stands.
     *
     * @param name class and field, e.g. {@code PlanLife.PUBLIC}
     */
    public record Found(String name, StateTable<?, ?> table) {}

    /** By name. */
    public static List<Found> all() {
        return classes().stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(StateTable.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(StateTables::read)
                .sorted(Comparator.comparing(Found::name))
                .toList();
    }

    /** Classes that make a table and keep none where it would be found. */
    static Set<String> hidden() {
        Set<String> makers = classes().stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(StateTable.class) && call.getName().equals("of"))
                .map(call -> call.getOriginOwner().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        all().forEach(found -> makers.remove(found.name().replaceAll("\\..*", "")));
        return makers;
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(SERVICE);
    }

    private static Found read(JavaField found) {
        try {
            Class<?> owner = Class.forName(
                    found.getOwner().getName(), true, Thread.currentThread().getContextClassLoader());
            Field field = owner.getDeclaredField(found.getName());
            field.setAccessible(true);
            return new Found(owner.getSimpleName() + "." + field.getName(), (StateTable<?, ?>) field.get(null));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The states that a life can come to, in the order of their enumeration. */
    public static <S extends Enum<S>> List<S> reachable(StateTable<S, ?> table) {
        List<S> reached = new ArrayList<>(List.of(table.rows().getFirst().from()));
        for (int index = 0; index < reached.size(); index++) {
            S from = reached.get(index);
            table.rows().stream()
                    .filter(row -> row.from() == from && !reached.contains(row.to()))
                    .forEach(row -> reached.add(row.to()));
        }
        return reached.stream().sorted().toList();
    }
}

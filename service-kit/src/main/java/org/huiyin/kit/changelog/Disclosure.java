package org.huiyin.kit.changelog;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Version;

import org.huiyin.kit.disclosure.Disclosed;
import org.huiyin.kit.disclosure.Withheld;

/**
 * Which fields of an entity the change log shows. Deny by default: figures, dates, states, references and codes are let
 * in by their type; texts and structures only when they are marked, bytes never. A field that somebody adds tomorrow
 * and forgets to mark is withheld, and not told.
 */
final class Disclosure {

    /** What the log does with a field. */
    enum Treatment {
        SHOWN,
        WITHHELD,
        /** An embedded value: each of its parts by the same rules. */
        BY_PART,
        /** Says nothing that the entry does not say itself. */
        LEFT_OUT
    }

    /** A text of this name holds a code from a list, and no words. */
    private static final Pattern CODE = Pattern.compile("code|.*Code");
    /** When it changed stands in the entry. */
    private static final String CHANGED_AT = "changedAt";

    private final Map<Class<?>, Map<String, Treatment>> known = new ConcurrentHashMap<>();

    Treatment of(Class<?> entity, String field) {
        return known.computeIfAbsent(entity, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(field, name -> decide(entity, name));
    }

    private static Treatment decide(Class<?> entity, String name) {
        Optional<Field> found = field(entity, name);
        if (name.equals(CHANGED_AT) || found.isPresent() && found.get().isAnnotationPresent(Version.class)) {
            return Treatment.LEFT_OUT;
        }
        if (found.isEmpty() || entity.isAnnotationPresent(Withheld.class) || found.get().isAnnotationPresent(Withheld.class)) {
            return Treatment.WITHHELD;
        }
        if (isShown(found.get())) {
            return Treatment.SHOWN;
        }
        return found.get().getType().isAnnotationPresent(Embeddable.class) ? Treatment.BY_PART : Treatment.WITHHELD;
    }

    private static boolean isShown(Field field) {
        if (field.getType() == byte[].class) {
            return false;
        }
        return field.isAnnotationPresent(Disclosed.class)
                || isPlain(field.getType())
                || field.getType() == String.class && CODE.matcher(field.getName()).matches()
                || isCollectionOfPlain(field.getGenericType());
    }

    private static boolean isPlain(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type)
                || type == Boolean.class
                || type == UUID.class;
    }

    private static boolean isCollectionOfPlain(Type type) {
        return type instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
                && isPlain(element);
    }

    private static Optional<Field> field(Class<?> entity, String name) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }
}

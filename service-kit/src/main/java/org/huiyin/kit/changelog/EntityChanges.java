package org.huiyin.kit.changelog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.outbox.EventJson;

/**
 * Looks on while Hibernate persists, flushes and removes, and keeps for the running transaction what every entity was
 * and is (TRU-3), as far as {@link Disclosure} allows. No use case has to say it.
 */
@PersistenceUnitExtension
@ApplicationScoped
class EntityChanges implements Interceptor {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final TransactionSynchronizationRegistry transaction;
    private final Disclosure disclosure = new Disclosure();

    EntityChanges(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, EntityChange.Kind.CREATED, new Object[state.length], state, names);
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] current, Object @Nullable [] previous, String[] names, Type[] types) {
        Object[] before = previous == null ? new Object[current.length] : previous;
        note(entity, id, EntityChange.Kind.UPDATED, before, current, names);
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        note(entity, id, EntityChange.Kind.REMOVED, state, new Object[state.length], names);
    }

    /** A collection in a table of its own is no part of its owner's state: Hibernate tells of it apart. */
    @Override
    public void onCollectionUpdate(Object collection, Object id) {
        if (collection instanceof PersistentCollection<?> elements && elements.getOwner() != null && isOpen()) {
            String role = String.valueOf(elements.getRole());
            Class<?> owner = Hibernate.getClass(elements.getOwner());
            String field = role.substring(role.lastIndexOf('.') + 1);
            Object before = valuesOf(elements.getStoredSnapshot());
            Object after = valuesOf(collection);
            FieldChange change = disclosure.of(owner, field) == Disclosure.Treatment.SHOWN
                    ? FieldChange.of(json(before), json(after))
                    : FieldChange.hidden();
            TransactionChanges.of(transaction)
                    .add(new EntityChange(
                            nameOf(owner), id.toString(), EntityChange.Kind.UPDATED, Map.of(field, change)));
        }
    }

    /** Hibernate's snapshot of a set is a map. */
    private static @Nullable Object valuesOf(@Nullable Object elements) {
        return elements instanceof Map<?, ?> map ? map.values() : elements;
    }

    static String nameOf(Class<?> entity) {
        return String.join("-", HUMP.split(entity.getSimpleName())).toLowerCase(Locale.ROOT);
    }

    private void note(
            Object entity, Object id, EntityChange.Kind kind, Object[] before, Object[] after, String[] names) {
        if (!isOpen()) {
            return;
        }
        Class<?> type = Hibernate.getClass(entity);
        Map<String, FieldChange> fields = new LinkedHashMap<>();
        for (int index = 0; index < names.length; index++) {
            noteField(fields, type, "", names[index], before[index], after[index]);
        }
        if (!fields.isEmpty() || kind != EntityChange.Kind.UPDATED) {
            TransactionChanges.of(transaction).add(new EntityChange(nameOf(type), id.toString(), kind, fields));
        }
    }

    /** @param prefix of a part of an embedded value: the names that lead to it, e.g. {@code content.} */
    private void noteField(
            Map<String, FieldChange> fields,
            Class<?> owner,
            String prefix,
            String name,
            @Nullable Object before,
            @Nullable Object after) {
        if (!differ(before, after)) {
            return;
        }
        switch (disclosure.of(owner, name)) {
            case SHOWN -> fields.put(prefix + name, FieldChange.of(json(before), json(after)));
            case WITHHELD -> fields.put(prefix + name, FieldChange.hidden());
            case BY_PART -> noteParts(fields, prefix + name + ".", before, after);
            case LEFT_OUT -> {}
        }
    }

    private void noteParts(
            Map<String, FieldChange> fields, String prefix, @Nullable Object before, @Nullable Object after) {
        Class<?> embedded = before == null ? Objects.requireNonNull(after).getClass() : before.getClass();
        for (Field part : embedded.getDeclaredFields()) {
            boolean isState = (part.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !part.getName()
                    .startsWith("$");
            if (isState) {
                noteField(fields, embedded, prefix, part.getName(), valueOf(part, before), valueOf(part, after));
            }
        }
    }

    private static @Nullable Object valueOf(Field part, @Nullable Object embedded) {
        try {
            part.setAccessible(true);
            return embedded == null ? null : part.get(embedded);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("The change cannot be recorded, so it is not made", hidden);
        }
    }

    private boolean isOpen() {
        return transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** An empty list that was nothing before is no change worth telling. */
    private static boolean differ(@Nullable Object before, @Nullable Object after) {
        boolean isEmpty = before == null && after instanceof Collection<?> elements && elements.isEmpty();
        return before != after && !isEmpty && !Objects.deepEquals(before, after);
    }

    private static @Nullable JsonNode json(@Nullable Object value) {
        return value == null ? null : EventJson.MAPPER.valueToTree(value);
    }
}

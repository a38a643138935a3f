package org.huiyin.reporting.projection;

import java.util.Arrays;

/** What a counter counts by: the values of its key columns as text, in the order of the table. */
final class CounterKey implements Comparable<CounterKey> {

    private final String[] parts;
    private final int hash;

    private CounterKey(String... parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    static CounterKey of(Object... parts) {
        String[] texts = new String[parts.length];
        for (int part = 0; part < parts.length; part++) {
            texts[part] = parts[part].toString();
        }
        return new CounterKey(texts);
    }

    String part(int column) {
        return parts[column];
    }

    @Override
    public int compareTo(CounterKey other) {
        return Arrays.compare(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CounterKey key && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

package org.huiyin.bench.figures;

import java.util.List;

/** The same figure of several rounds. */
public record Series(List<Double> values) {

    public Series {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A series has at least one round");
        }
        values = values.stream().sorted().toList();
    }

    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double least() {
        return values.getFirst();
    }

    public double most() {
        return values.getLast();
    }
}

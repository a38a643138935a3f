package org.huiyin.rectification.lifecycle;

import java.util.function.Consumer;
import java.util.function.Function;

/** What came of a move: it was made, or refused for a reason that was to be expected. */
public sealed interface Outcome<T> {

    record Made<T>(T result) implements Outcome<T> {}

    /** Nothing was changed. */
    record Refused<T>(Refusal because) implements Outcome<T> {}

    static <T> Outcome<T> made(T result) {
        return new Made<>(result);
    }

    static <T> Outcome<T> refused(Refusal because) {
        return new Refused<>(because);
    }

    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Made<T>(T result) -> made(change.apply(result));
            case Refused<T>(Refusal because) -> refused(because);
        };
    }

    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Made<T>(T result) -> next.apply(result);
            case Refused<T>(Refusal because) -> refused(because);
        };
    }

    /** Does what is to be done once the move is made, and hands the outcome on. */
    default Outcome<T> whenMade(Consumer<T> effect) {
        if (this instanceof Made<T>(T result)) {
            effect.accept(result);
        }
        return this;
    }
}

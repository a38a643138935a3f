package org.huiyin.kit.problem;

/** An entry of a catalogue of errors: what clients may rely on. Each catalogue is an enum. */
public interface ProblemType {

    /** Prefix of the {@code type} member; the rest is the code. The page exists in docs/errors.md. */
    String TYPE_PREFIX = "https://huiyin.example/problems/";

    /** The enum constant's name. */
    String name();

    /** HTTP status. */
    int status();

    /** One line for people, the same for every occurrence. */
    String title();

    /** Stable, e.g. {@code plan-not-in-state}. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

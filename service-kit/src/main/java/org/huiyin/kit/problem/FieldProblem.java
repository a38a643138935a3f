package org.huiyin.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, or {@code ?name} for a query parameter, {@code header:name} for
 *     a header
 * @param code stable, e.g. {@code too-long}
 * @param detail what to do about it
 */
public record FieldProblem(String pointer, String code, String detail) {

    public FieldProblem(String pointer, String detail) {
        this(pointer, "invalid", detail);
    }
}

package org.huiyin.kit.problem;

import java.util.List;

/**
 * Ends a request with a problem. For the edges: an expected refusal is a value inside, and becomes this at the
 * resource. Thrown inside a transaction it rolls the transaction back.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    /** The body is well-formed, and one field is not allowed. */
    public static ProblemException invalidField(String pointer, String code, String detail) {
        return new ProblemException(Problem.of(CommonProblem.INVALID_REQUEST, detail)
                .withErrors(List.of(new FieldProblem(pointer, code, detail))));
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such " + what + ".");
    }

    public Problem problem() {
        return problem;
    }
}

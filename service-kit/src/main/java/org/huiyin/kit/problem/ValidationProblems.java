package org.huiyin.kit.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what Bean Validation and Jackson complain about into field problems with JSON pointers. */
final class ValidationProblems {

    private static final int MOST_ERRORS = 100;

    private ValidationProblems() {}

    static Problem of(Set<? extends ConstraintViolation<?>> violations) {
        List<FieldProblem> errors = violations.stream()
                .map(violation -> new FieldProblem(
                        pointer(violation.getPropertyPath()), constraintCode(violation), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(FieldProblem::pointer))
                .limit(MOST_ERRORS)
                .toList();
        return Problem.of(CommonProblem.INVALID_REQUEST, "See errors for each field.").withErrors(errors);
    }

    static Problem of(JsonProcessingException refused) {
        return switch (refused) {
            case StreamReadException syntax -> Problem.of(CommonProblem.MALFORMED_REQUEST, syntaxDetail(syntax));
            case UnrecognizedPropertyException unknown ->
                    field(unknown, "unknown-field", "This field is not known here.");
            case InvalidFormatException format when format.getTargetType() != null && format.getTargetType().isEnum() ->
                field(format, "unknown-value", "Use one of " + constants(format.getTargetType()) + ".");
            case InvalidFormatException format -> field(format, "wrong-format", expected(format));
            case JsonMappingException mapping ->
                    field(mapping, "wrong-type", "The value has the wrong type or is missing.");
            default -> Problem.of(CommonProblem.MALFORMED_REQUEST, "The body is not valid JSON.");
        };
    }

    private static Problem field(JsonMappingException refused, String code, String detail) {
        return Problem.of(CommonProblem.INVALID_REQUEST, "See errors for each field.")
                .withErrors(List.of(new FieldProblem(pointer(refused), code, detail)));
    }

    private static String syntaxDetail(StreamReadException syntax) {
        if (syntax.getLocation() == null) {
            return "The body is not valid JSON.";
        }
        return "The body is not valid JSON at line %d, column %d."
                .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
    }

    private static String expected(InvalidFormatException format) {
        if (format instanceof ForbiddenCharacter) {
            return format.getOriginalMessage();
        }
        return "Expected a value of type " + format.getTargetType().getSimpleName() + ".";
    }

    private static String constants(Class<?> enumeration) {
        List<String> names = new ArrayList<>();
        for (Object constant : enumeration.getEnumConstants()) {
            names.add(constant.toString());
        }
        return String.join(", ", names);
    }

    private static String pointer(JsonMappingException refused) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : refused.getPath()) {
            pointer.append('/');
            pointer.append(reference.getFieldName() != null ? escape(reference.getFieldName()) : reference.getIndex());
        }
        return pointer.toString();
    }

    /** Drops the method's name; a body parameter has no name in the answer, a query parameter keeps its own. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    pointer.append('/').append(escape(node.getName()));
                }
            }
        }
        boolean isQuery = pointer.isEmpty() && !parameter.isEmpty() && !parameter.equals("request");
        return isQuery ? "?" + parameter : pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String constraintCode(ConstraintViolation<?> violation) {
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "wrong-size";
            case "Min", "Max", "Positive", "PositiveOrZero" -> "out-of-range";
            case "Pattern" -> "wrong-format";
            default -> "invalid";
        };
    }
}

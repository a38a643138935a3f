package org.huiyin.kit.http;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identifiers.TimeOrderedId;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.FieldProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;

/** Reads path and query parameters; one that cannot be read is named in a 400, where Jakarta REST would answer 404. */
@Provider
public final class NamedParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        String name = nameOf(annotations);
        if (name.isEmpty()) {
            return null;
        }
        Function<String, Object> parser = parserFor(type);
        if (parser == null) {
            return null;
        }
        Class<T> boxed = boxed(type);
        return new Converter<>(name, expected(type), text -> boxed.cast(parser.apply(text)));
    }

    private static @Nullable Function<String, Object> parserFor(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return Integer::valueOf;
        }
        if (type == boolean.class || type == Boolean.class) {
            return NamedParameters::truth;
        }
        if (type == LocalDate.class) {
            return LocalDate::parse;
        }
        if (type == UUID.class) {
            return text -> TimeOrderedId.parse(text).orElseThrow(IllegalArgumentException::new);
        }
        if (type.isEnum()) {
            return text -> Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
        return null;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "Use one of " + String.join(
                    ", ",
                    Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList()) + ".";
        }
        if (type == LocalDate.class) {
            return "Use a date such as 2026-03-31.";
        }
        if (type == UUID.class) {
            return "Use a UUID such as 019ab000-0000-7000-8000-000000000001.";
        }
        return type == boolean.class || type == Boolean.class ? "Use true or false." : "Use a whole number.";
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return "?" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "";
    }

    private record Converter<T>(String name, String expected, Function<String, T> parser) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeException malformed) {
                CommonProblem type = name.startsWith("?")
                        ? CommonProblem.INVALID_REQUEST
                        : CommonProblem.INVALID_IDENTIFIER;
                throw new ProblemException(Problem.of(type, "See errors for each parameter.")
                        .withErrors(java.util.List.of(new FieldProblem(name, "wrong-format", expected))));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

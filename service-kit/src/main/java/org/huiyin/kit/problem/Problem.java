package org.huiyin.kit.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Problem details (RFC 9457).
 *
 * @param type URI of the problem's page
 * @param code last part of the type, for programs
 * @param status HTTP status
 * @param detail what happened here and what to do
 * @param errors one entry per field
 * @param extensions further members, e.g. {@code state} and {@code allowedMoves}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<FieldProblem> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(
                ProblemType.TYPE_PREFIX + type.code(), type.title(), type.status(), type.code(), detail, List.of(),
                Map.of());
    }

    public Problem withErrors(List<FieldProblem> fieldProblems) {
        return new Problem(type, title, status, code, detail, List.copyOf(fieldProblems), extensions);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, code, detail, errors, more);
    }

    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}

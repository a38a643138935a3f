package org.huiyin.kit.problem;

import java.util.Map;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.hibernate.StaleObjectStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that leaves a resource, as a problem. We map ourselves instead of using an extension because each
 * answer needs a code of our catalogue and JSON pointers, which would have meant replacing each of its mappers.
 */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, CommonProblem> BY_STATUS = Map.ofEntries(
            Map.entry(400, CommonProblem.MALFORMED_REQUEST),
            Map.entry(401, CommonProblem.UNAUTHENTICATED),
            Map.entry(403, CommonProblem.FORBIDDEN),
            Map.entry(404, CommonProblem.NOT_FOUND),
            Map.entry(405, CommonProblem.METHOD_NOT_ALLOWED),
            Map.entry(406, CommonProblem.NOT_ACCEPTABLE),
            Map.entry(409, CommonProblem.CONFLICT),
            Map.entry(412, CommonProblem.PRECONDITION_FAILED),
            Map.entry(413, CommonProblem.PAYLOAD_TOO_LARGE),
            Map.entry(415, CommonProblem.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(429, CommonProblem.TOO_MANY_REQUESTS),
            Map.entry(503, CommonProblem.UNAVAILABLE));

    @ServerExceptionMapper
    Response problem(ProblemException refusal) {
        return refusal.problem().toResponse();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException refusal) {
        return ValidationProblems.of(refusal.getConstraintViolations()).toResponse();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException refusal) {
        return ValidationProblems.of(refusal).toResponse();
    }

    @ServerExceptionMapper(priority = 1)
    Response mismatch(MismatchedInputException refusal) {
        return ValidationProblems.of(refusal).toResponse();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        return of(CommonProblem.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer.");
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal) {
        return of(CommonProblem.FORBIDDEN, "None of the caller's roles allows this.");
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleObjectStateException.class, PessimisticLockException.class})
    Response changedMeanwhile() {
        return of(CommonProblem.CONFLICT, "Read it again: someone else has just changed it.");
    }

    @ServerExceptionMapper
    Response web(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (refusal.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        if (status >= 500 && status != 503) {
            return unexpected(refusal);
        }
        Response answer = forStatus(status).toResponse();
        Object allow = refusal.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? answer : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    @ServerExceptionMapper
    Response unexpected(Exception failure) {
        if (DatabaseRefusals.isConcurrentChange(failure)) {
            return changedMeanwhile();
        }
        if (DatabaseRefusals.isAway(failure)) {
            LOG.warnf("The database does not answer: %s", failure.getMessage());
            // When the connection ended in a commit, nobody here knows whether it was made: promise nothing.
            return of(
                    CommonProblem.UNAVAILABLE,
                    "Try again in a moment; under the same Idempotency-Key nothing is done twice.");
        }
        LOG.error("Request failed", failure);
        return of(CommonProblem.INTERNAL_ERROR, "The failure was recorded; nothing was changed.");
    }

    static Problem forStatus(int status) {
        CommonProblem type = BY_STATUS.getOrDefault(status, CommonProblem.REQUEST_FAILED);
        return Problem.of(type, type.title() + ".");
    }

    private static Response of(CommonProblem type, String detail) {
        return Problem.of(type, detail).toResponse();
    }
}

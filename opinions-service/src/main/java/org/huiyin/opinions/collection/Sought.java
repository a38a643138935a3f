package org.huiyin.opinions.collection;

import java.time.Duration;
import java.util.function.Function;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.opinions.OpinionsProblem;

/** What became of a look-up by receipt. */
public sealed interface Sought<T> {

    record Found<T>(T value) implements Sought<T> {}

    /** Malformed or unknown: the answer is the same, so that nothing is learned by trying. */
    record Unknown<T>() implements Sought<T> {}

    /** Too many are guessing; nothing was looked up. */
    record Slowed<T>(Duration retryAfter) implements Sought<T> {}

    /** What was found, 404, or 429 with {@code Retry-After}; kept by no cache. */
    default Response toResponse(Function<T, Response.ResponseBuilder> found) {
        Response response = switch (this) {
            case Found<T> it -> found.apply(it.value()).build();
            case Unknown<T> none ->
                Problem.of(OpinionsProblem.RECEIPT_NOT_FOUND, "Check the 16 digits; receipts are never shown again.")
                        .toResponse();
            case Slowed<T> later ->
                Response.fromResponse(Problem.of(
                                        CommonProblem.TOO_MANY_REQUESTS,
                                        "Many wrong receipts are tried. Come again soon.")
                                .toResponse())
                        .header(HttpHeaders.RETRY_AFTER, Math.max(1, later.retryAfter().toSeconds()))
                        .build();
        };
        // Replaced, not added to: what was found may say so itself.
        return Response.fromResponse(response)
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

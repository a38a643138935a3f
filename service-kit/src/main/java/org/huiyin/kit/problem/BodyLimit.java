package org.huiyin.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a body may be, known before it is read: registers that are imported up to
 * {@code quarkus.http.limits.max-body-size}, other file uploads up to {@code huiyin.http.largest-attachment},
 * everything else, which is held in memory, up to {@code huiyin.http.largest-body} and of announced length. An upload
 * that does not announce its length is watched, and cut off where it grows beyond its limit.
 */
@ApplicationScoped
class BodyLimit {

    private static final String IMPORTS = "imports";
    private static final long WATCHED_EVERY_MS = 100;

    private final ProblemAnswer answer;
    private final long largestUpload;
    private final long largestAttachment;
    private final long largestBody;

    BodyLimit(
            ProblemAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestUpload,
            @ConfigProperty(name = "huiyin.http.largest-attachment", defaultValue = "21M") MemorySize largestAttachment,
            @ConfigProperty(name = "huiyin.http.largest-body", defaultValue = "1M") MemorySize largestBody) {
        this.answer = answer;
        this.largestUpload = largestUpload.asLongValue();
        this.largestAttachment = Math.min(this.largestUpload, largestAttachment.asLongValue());
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) {
            context.next();
            return;
        }
        boolean isUpload = String.valueOf(request.getHeader("Content-Type")).startsWith("multipart/form-data");
        long limit = isUpload ? largestUpload(context) : largestBody;
        long announced = announcedLength(request);
        if (announced > limit) {
            refuse(context, Problem.of(
                    CommonProblem.PAYLOAD_TOO_LARGE, "Send at most %d bytes.".formatted(limit)));
        } else if (announced < 0 && !isUpload && mayHaveBody(request)) {
            refuse(context, Problem.of(CommonProblem.LENGTH_REQUIRED, "Send a Content-Length header."));
        } else {
            if (announced < 0 && isUpload) {
                watch(context, limit);
            }
            context.next();
        }
    }

    /** By the path as it is routed: one that is encoded in another way is the same. */
    private long largestUpload(RoutingContext context) {
        return context.normalizedPath().endsWith(IMPORTS) ? largestUpload : largestAttachment;
    }

    private void watch(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        long timer = context.vertx().setPeriodic(WATCHED_EVERY_MS, tick -> {
            if (request.bytesRead() > limit) {
                request.connection().close();
            }
        });
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    /** The connection is closed: the rest of the body is not wanted. */
    private void refuse(RoutingContext context, Problem problem) {
        context.response().putHeader("Connection", "close");
        answer.send(context, problem);
    }

    /** Without a length: any transfer coding, or an HTTP/2 stream that has not ended with its headers. */
    private static boolean mayHaveBody(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || request.version() == HttpVersion.HTTP_2 && !request.isEnded();
    }

    private static long announcedLength(HttpServerRequest request) {
        String header = request.getHeader("Content-Length");
        return header == null || !header.matches("[0-9]{1,18}") ? -1 : Long.parseLong(header);
    }
}

package org.huiyin.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Errors that never reach a resource: a body over the limit, a malformed request line, a path that is not served. */
@ApplicationScoped
class ProblemRoutes {

    private final ObjectMapper json;

    ProblemRoutes(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE).failureHandler(this::answer);
        router.route("/v1/*").last().handler(context -> context.fail(404));
    }

    private void answer(RoutingContext context) {
        int status = context.statusCode() < 400 ? 500 : context.statusCode();
        if (context.response().ended() || status == 401 || status >= 500) {
            context.next();
            return;
        }
        try {
            byte[] body = json.writeValueAsBytes(ProblemMappers.forStatus(status));
            context.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException unwritable) {
            context.fail(500, unwritable);
        }
    }
}

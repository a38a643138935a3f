package org.huiyin.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Errors that never reach a resource: a malformed request, a path that is not served. */
@ApplicationScoped
class ProblemRoutes {

    private final ProblemAnswer answer;

    ProblemRoutes(ProblemAnswer answer) {
        this.answer = answer;
    }

    void register(@Observes Router router) {
        router.route("/v1/*").order(Integer.MIN_VALUE).failureHandler(this::answer);
        router.route("/v1/*").last().handler(context -> context.fail(404));
    }

    private void answer(RoutingContext context) {
        int status = context.statusCode();
        if (context.response().ended() || status < 400 || status == 401 || status >= 500) {
            context.next();
        } else {
            answer.send(context, ProblemMappers.forStatus(status));
        }
    }
}

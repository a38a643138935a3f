package org.huiyin.kit.problem;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Writes a problem where no resource is at work. */
@Singleton
class ProblemAnswer {

    private final ObjectMapper json;

    ProblemAnswer(ObjectMapper json) {
        this.json = json;
    }

    void send(RoutingContext context, Problem problem) {
        try {
            Buffer body = Buffer.buffer(json.writeValueAsBytes(problem));
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem is a plain record", unwritable);
        }
    }
}

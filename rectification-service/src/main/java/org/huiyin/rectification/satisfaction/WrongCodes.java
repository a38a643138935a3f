package org.huiyin.rectification.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;

import org.huiyin.kit.guessing.GuessBrake;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.time.DistrictTime;

/**
 * While many try codes that are none, each of them waits for its answer, and nothing of who asks is kept (SAT-1).
 * Unlike a receipt, a code is too long to be guessed at any speed (ADR 33); so a right one never waits, and nobody can
 * hold up an election by guessing.
 */
@ApplicationScoped
@Startup
class WrongCodes {

    private final GuessBrake brake;
    private final DistrictTime time;
    private final Counter wrong;

    WrongCodes(WrongCodesSettings settings, DistrictTime time, MeterRegistry meters) {
        this.brake = new GuessBrake(settings.calmPerMinute(), settings.slowPlaces(), settings.slowBy());
        this.time = time;
        this.wrong = Counter.builder("huiyin.ballots.codes.wrong")
                .description("Well-formed ballot codes that were none")
                .register(meters);
    }

    /** The answer to a code that is none. Call it outside of a transaction, for it may wait. */
    Response answer(Problem unknown) {
        wrong.increment();
        brake.wrong(time.now());
        return brake.inTurn(time.now(), unknown::toResponse).orElseGet(this::later);
    }

    private Response later() {
        Problem later = Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Many wrong codes are tried. Come again soon.");
        return Response.fromResponse(later.toResponse())
                .header(HttpHeaders.RETRY_AFTER, Math.max(1, brake.delay().toSeconds()))
                .build();
    }
}

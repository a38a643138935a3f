package org.huiyin.kit.attachment;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;

/** A storage that is away is answered as a database is. */
final class StorageAwayMapper {

    private static final Logger LOG = Logger.getLogger(StorageAwayMapper.class);

    @ServerExceptionMapper
    Response away(StorageAway away) {
        LOG.warnf(away, "%s", away.getMessage());
        return Problem.of(
                        CommonProblem.UNAVAILABLE,
                        "Try again in a moment; under the same Idempotency-Key nothing is done twice.")
                .toResponse();
    }
}

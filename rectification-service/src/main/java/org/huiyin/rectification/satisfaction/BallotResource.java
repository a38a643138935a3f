package org.huiyin.rectification.satisfaction;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.lifecycle.Refusal;
import org.huiyin.rectification.problem.Refusals;

/**
 * Ballots; no login. A ballot has no address and takes no Idempotency-Key: the code itself works once, and a key would
 * leave a time behind.
 */
@Path("/v1/surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
@PermitAll
class BallotResource {

    private final CastBallot castBallot;
    private final WrongCodes wrongCodes;

    BallotResource(CastBallot castBallot, WrongCodes wrongCodes) {
        this.castBallot = castBallot;
        this.wrongCodes = wrongCodes;
    }

    /** @param code as it was given out; spaces, hyphens and case do not matter */
    record BallotRequest(
            @NotBlank @Size(max = 40) String code, @NotNull Choice choice, @Size(max = 2000) @Nullable String remark) {}

    /** @param counted always true: what is not counted is refused */
    record BallotTaken(UUID surveyId, boolean counted) {}

    @POST
    @Path("/{id}/ballots")
    @Operation(
            operationId = "castBallot",
            summary = "Vote with a ballot code",
            description = """
                    SAT-1. 404 ballot-code-unknown, also for a mistyped one; 409 ballot-code-used, survey-over after the \
                    last day, survey-not-in-state once it is closed; 429 with Retry-After while many codes are tried \
                    that are none, and for none of the others. What is answered 200 is counted; nothing else is.""")
    @APIResponseSchema(BallotTaken.class)
    public Response cast(@PathParam("id") UUID id, @NotNull @Valid BallotRequest request) {
        return switch (castBallot.cast(id, request.code(), request.choice(), request.remark())) {
            case Outcome.Made<SurveyId>(SurveyId survey) -> Response.ok(new BallotTaken(survey.value(), true)).build();
            case Outcome.Refused<SurveyId>(Refusal.BallotCodeUnknown unknown) ->
                wrongCodes.answer(Refusals.problemOf(unknown));
            case Outcome.Refused<SurveyId>(Refusal because) -> Refusals.problemOf(because).toResponse();
        };
    }
}

package org.huiyin.rectification.satisfaction;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.problem.Refusals;

/** Random samples that anyone can draw again (SAT-1). */
@Path("/v1/surveys/{id}/sample")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
class SampleResource {

    private static final int LARGEST_FRAME = 10_000_000;
    private static final int LARGEST_SAMPLE = 5_000;

    private final PanacheSurveys surveys;
    private final PanacheSamples samples;
    private final DrawSample drawSample;
    private final ReadItems readItems;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    SampleResource(
            PanacheSurveys surveys,
            PanacheSamples samples,
            DrawSample drawSample,
            ReadItems readItems,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.surveys = surveys;
        this.samples = samples;
        this.drawSample = drawSample;
        this.readItems = readItems;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @param frame which numbered list it is, and how it is numbered
     * @param frameSize its numbers are 1 to this
     * @param sampleSize how many of them are asked
     */
    record SampleRequest(
            @NotNull SampleUnit unit,
            @NotBlank @Size(max = 200) String frame,
            @NotNull @Min(1) @Max(LARGEST_FRAME) Integer frameSize,
            @NotNull @Min(1) @Max(LARGEST_SAMPLE) Integer sampleSize) {

        SampleFrame toFrame() {
            if (sampleSize > frameSize) {
                throw ProblemException.invalidField("/sampleSize", "out-of-range", "Give at most the size of the frame.");
            }
            return new SampleFrame(unit, frame, frameSize);
        }
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Idempotent
    @Operation(
            operationId = "drawSample",
            summary = "Draw the random sample of a survey, once",
            description = """
                    SAT-1. The seed is made now and is nobody's choice. 400 when fewer are asked than the campaign's \
                    fewest ballots (CAM-6); 409 sample-drawn the second time, sample-not-wanted when the survey's \
                    method is another.""")
    @APIResponseSchema(value = SampleView.class, responseCode = "201")
    public Response draw(@PathParam("id") UUID id, @NotNull @Valid SampleRequest request) {
        SurveySample sample =
                Refusals.require(drawSample.draw(id, request.toFrame(), request.sampleSize(), caller.get()));
        return Response.created(URI.create("/v1/surveys/" + id + "/sample")).entity(sample.view()).build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getSample",
            summary = "The sample with its seed, frame and numbers",
            description = """
                    SAT-1. Until the survey is CLOSED for supervisors of the organization, sorters and auditors; 403 \
                    for others. For the public once it is closed: GET /v1/surveys/publications/{id}.""")
    @APIResponseSchema(SampleView.class)
    public Response get(@PathParam("id") UUID id) {
        Survey survey = surveys.require(id);
        readItems.scopeAbout(survey.itemId(), caller.get()).require(survey.organizationCode());
        requireNoneOfTheRated(survey);
        return Response.ok(samples.require(id).view()).build();
    }

    /** Before there is a result, those whose work is rated do not learn who is asked (ADR 33). */
    private void requireNoneOfTheRated(Survey survey) {
        if (survey.state() != SurveyState.CLOSED && !caller.get().hasAny(Role.SORTER, Role.AUDITOR)) {
            jurisdiction.asSupervisor(caller.get(), survey.organizationCode());
        }
    }
}

package org.huiyin.rectification.satisfaction;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.PanacheCampaigns;
import org.huiyin.rectification.listing.Filters;

/** What came of surveys, for everyone; no login (SAT-1, REP-7). */
@Path("/v1/surveys/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
@PermitAll
class SurveyPublicationResource {

    private final PanacheSurveys surveys;
    private final PanacheSamples samples;
    private final PanacheCampaigns campaigns;

    SurveyPublicationResource(PanacheSurveys surveys, PanacheSamples samples, PanacheCampaigns campaigns) {
        this.surveys = surveys;
        this.samples = samples;
        this.campaigns = campaigns;
    }

    /** For the OpenAPI document. */
    record SurveyPublicationPage(List<SurveyPublication> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listSurveyPublications",
            summary = "Closed surveys of public commitments, oldest first, with their results",
            description = "SAT-1. Where a count is below the campaign's smallest cell, all three are withheld (REP-7).")
    @APIResponseSchema(SurveyPublicationPage.class)
    public Response list(
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Survey> rows = surveys.publicPage(Filters.uuid("commitment", commitment), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, survey -> Cursor.of(survey.id().value()))
                .map(survey -> survey.publication(smallestCell(survey), surveys.givenUpBefore(survey), null))
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getSurveyPublication",
            summary = "One closed survey of a public commitment, with its sample",
            description = """
                    SAT-1. Whoever has the seed and the size of the frame draws the same sample: docs/random-sample.md. 404 \
                    while the survey runs: who is asked is nobody's business until everybody has voted.""")
    @APIResponseSchema(SurveyPublication.class)
    public Response get(@PathParam("id") UUID id) {
        Survey survey = surveys.requirePublic(id);
        SampleView sample = samples.findByIdOptional(id).map(SurveySample::view).orElse(null);
        return Response.ok(survey.publication(smallestCell(survey), surveys.givenUpBefore(survey), sample))
                .build();
    }

    private int smallestCell(Survey survey) {
        return campaigns.policyOf(survey.campaignId()).smallestCell();
    }
}

package org.huiyin.rectification.satisfaction;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Surveys: opened, read, closed (SAT-1, SAT-2). */
@Path("/v1/surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
@RunOnVirtualThread
class SurveyResource {

    private final PanacheSurveys surveys;
    private final OwedSurveys owedSurveys;
    private final OpenSurvey openSurvey;
    private final CloseSurvey closeSurvey;
    private final AbandonSurvey abandonSurvey;
    private final ReadItems readItems;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    SurveyResource(
            PanacheSurveys surveys,
            OwedSurveys owedSurveys,
            OpenSurvey openSurvey,
            CloseSurvey closeSurvey,
            AbandonSurvey abandonSurvey,
            ReadItems readItems,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.surveys = surveys;
        this.owedSurveys = owedSurveys;
        this.openSurvey = openSurvey;
        this.closeSurvey = closeSurvey;
        this.abandonSurvey = abandonSurvey;
        this.readItems = readItems;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    record AbandonmentRequest(@NotBlank @Size(max = 1000) String reason) {}

    /** For the OpenAPI document. */
    record SurveyPage(List<SurveyView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record OwedSurveyPage(List<OwedSurvey> items, @Nullable String next) {}

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Idempotent
    @Operation(
            operationId = "openSurvey",
            summary = "Ask people what they think of a published result",
            description = """
                    SAT-1. Ballots are taken until the end of lastDay in Asia/Shanghai; then it closes by itself, or with \
                    too few ballots is extended by a week (SAT-2). 400 when fewer are invited than the campaign's \
                    fewest ballots (CAM-6); 409 make-up-owed, survey-running, item-not-in-state.""")
    @APIResponseSchema(value = SurveyView.class, responseCode = "201")
    public Response open(@NotNull @Valid SurveyRequest request) {
        Survey survey = Refusals.require(openSurvey.open(request.commitmentId(), request, caller.get()));
        return Response.created(URI.create("/v1/surveys/" + survey.id().value()))
                .entity(survey.view())
                .tag(EntityTags.of(survey.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listSurveys", summary = "Surveys of the organizations that the caller may read")
    @APIResponseSchema(SurveyPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<Survey> rows = surveys.page(
                scope,
                jurisdiction.readableOfPersonsBy(caller.get()),
                Filters.uuid("campaign", campaign),
                Filters.uuid("commitment", commitment),
                Filters.constant("state", state, SurveyState.class),
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, survey -> Cursor.of(survey.id().value())).map(Survey::view).toResponse(uri);
    }

    @GET
    @Path("/owed")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listOwedSurveys",
            summary = "Published results that people have not rated to the end, and what comes next",
            description = "SAT-2. Those of the organizations that the caller may read.")
    @APIResponseSchema(OwedSurveyPage.class)
    public Response listOwed(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<OwedSurvey> rows = owedSurveys.page(
                scope,
                jurisdiction.readableOfPersonsBy(caller.get()),
                Filters.uuid("campaign", campaign),
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, owed -> Cursor.of(owed.commitmentId())).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getSurvey", summary = "One survey; its counts once it is closed")
    @APIResponseSchema(SurveyView.class)
    public Response get(@PathParam("id") UUID id) {
        Survey survey = surveys.require(id);
        readItems.scopeAbout(survey.itemId(), caller.get()).require(survey.organizationCode());
        return answer(survey);
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Operation(
            operationId = "closeSurvey",
            summary = "Count the ballots; what follows takes effect at once",
            description = """
                    SAT-2, by the campaign's figures (CAM-6): more than 50 % dissatisfied reopens the item, more than 10 % \
                    asks for a make-up, otherwise it is concluded. With too few ballots it is extended when its last \
                    day is over, and 409 too-few-ballots before.""")
    @APIResponseSchema(SurveyView.class)
    public Response close(@PathParam("id") UUID id) {
        return answer(Refusals.require(closeSurvey.close(id, caller.get())));
    }

    @POST
    @Path("/{id}/abandonment")
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Operation(
            operationId = "abandonSurvey",
            summary = "Give a survey up that too few people answer, with the reason; another may be opened",
            description = """
                    SAT-2. Codes, ballots and remarks are deleted, and nothing of them is told. 409 too-few-ballots \
                    before it was extended once: more may come; 409 enough-ballots where there would be a result: \
                    close it.""")
    @APIResponseSchema(SurveyView.class)
    public Response abandon(@PathParam("id") UUID id, @NotNull @Valid AbandonmentRequest request) {
        return answer(Refusals.require(abandonSurvey.abandon(id, request.reason(), caller.get())));
    }

    private static Response answer(Survey survey) {
        return Response.ok(survey.view()).tag(EntityTags.of(survey.version())).build();
    }
}

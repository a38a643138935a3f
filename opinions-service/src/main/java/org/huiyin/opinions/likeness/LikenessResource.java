package org.huiyin.opinions.likeness;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** Possible duplicates and suggestions, for office and auditors: opinions may be about a person (SRT-3, SRT-4). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "likeness")
@RunOnVirtualThread
class LikenessResource {

    private final FindDuplicates duplicates;
    private final SuggestSorting suggestions;
    private final DecideDuplicate deciding;
    private final RepeatedOpinions repeated;
    private final CurrentCaller caller;

    LikenessResource(
            FindDuplicates duplicates,
            SuggestSorting suggestions,
            DecideDuplicate deciding,
            RepeatedOpinions repeated,
            CurrentCaller caller) {
        this.duplicates = duplicates;
        this.suggestions = suggestions;
        this.deciding = deciding;
        this.repeated = repeated;
        this.caller = caller;
    }

    @GET
    @Path("/repeats")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "listRepeatedOpinions",
            summary = "Opinions of a campaign that came in with a text that an earlier one had, latest first (SRT-3)")
    @APIResponseSchema(
            value = LikenessViews.RepeatedOpinionPage.class,
            responseCode = "200",
            responseDescription = "OK")
    public Response repeats(
            @QueryParam("campaign") @NotNull UUID campaign,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<LikenessViews.RepeatedOpinion> rows = repeated.page(campaign, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.opinionId())).toResponse(uri);
    }

    @GET
    @Path("/{id}/duplicates")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "listDuplicates",
            summary = "Opinions with the same or nearly the same text, and what was decided on them (SRT-3)",
            description = "At most 50 candidates of a similarity of 0.6 or more, and up to 200 that were decided on.")
    @APIResponseSchema(value = LikenessViews.DuplicatesView.class, responseCode = "200", responseDescription = "OK")
    public LikenessViews.DuplicatesView duplicates(@PathParam("id") UUID id) {
        return duplicates.find(id);
    }

    @POST
    @Path("/{id}/duplicates")
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "decideDuplicate",
            summary = "Say that two opinions are the same, or that they are not; it can be taken back (SRT-3)")
    @APIResponseSchema(
            value = LikenessViews.DuplicateDecisionView.class,
            responseCode = "201",
            responseDescription = "Created")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid LikenessViews.DuplicateVerdict verdict) {
        DecideDuplicate.Outcome outcome =
                deciding.decide(caller.get(), id, verdict.otherOpinionId(), verdict.relation());
        return switch (outcome) {
            case DecideDuplicate.Outcome.Decided decided ->
                Response.created(URI.create("/v1/opinions/" + id + "/duplicates"))
                        .entity(LikenessViews.DuplicateDecisionView.from(decided.decision()))
                        .build();
            case DecideDuplicate.Outcome.DecidedBefore before ->
                throw new ProblemException(Problem.of(
                                OpinionsProblem.DUPLICATE_DECIDED, "Take the decision back first.")
                        .with("decision", LikenessViews.DuplicateDecisionView.from(before.decision())));
        };
    }

    @DELETE
    @Path("/{id}/duplicates/{otherId}")
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "withdrawDuplicate",
            summary = "Take the decision on two opinions back; who decided stays known")
    public void withdraw(@PathParam("id") UUID id, @PathParam("otherId") UUID otherId) {
        deciding.withdraw(caller.get(), id, otherId);
    }

    @GET
    @Path("/{id}/suggestions")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "suggestSorting",
            summary = "Categories, like opinions and their problems, each with its reason; a person decides (SRT-3)")
    @APIResponseSchema(value = LikenessViews.SuggestionsView.class, responseCode = "200", responseDescription = "OK")
    public LikenessViews.SuggestionsView suggest(@PathParam("id") UUID id) {
        return suggestions.suggest(id);
    }
}

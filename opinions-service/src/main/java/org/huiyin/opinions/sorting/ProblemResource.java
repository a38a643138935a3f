package org.huiyin.opinions.sorting;

import java.net.URI;
import java.time.Instant;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.filter.Filter;

/** Problems that opinions are grouped into, many to many, with who did it and when (SRT-3). */
@Path("/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class ProblemResource {

    private final RaiseProblem raising;
    private final LinkOpinions linking;
    private final UnlinkOpinion unlinking;
    private final AssignProblem assigning;
    private final DescribeProblem describing;
    private final Problems problems;
    private final ProblemLinks links;
    private final CurrentCaller caller;

    ProblemResource(
            RaiseProblem raising,
            LinkOpinions linking,
            UnlinkOpinion unlinking,
            AssignProblem assigning,
            DescribeProblem describing,
            Problems problems,
            ProblemLinks links,
            CurrentCaller caller) {
        this.raising = raising;
        this.linking = linking;
        this.unlinking = unlinking;
        this.assigning = assigning;
        this.describing = describing;
        this.problems = problems;
        this.links = links;
        this.caller = caller;
    }

    /** A page of problems. */
    public record ProblemPage(List<ProblemView> items, @Nullable String next) {}

    /**
     * @param unlinkedBy present once it was taken out
     * @param cameFromProblemId where the opinion was before a merge, a split or its undoing brought it
     */
    public record LinkView(
            UUID opinionId,
            String linkedBy,
            Instant linkedAt,
            @Nullable String unlinkedBy,
            @Nullable Instant unlinkedAt,
            @Nullable UUID cameFromProblemId,
            @Nullable UUID regroupingId) {

        static LinkView from(ProblemLink link) {
            return new LinkView(
                    link.opinionId(),
                    link.linkedBy(),
                    link.linkedAt(),
                    link.unlinkedBy(),
                    link.unlinkedAt(),
                    link.cameFromProblemId(),
                    link.regroupingId());
        }
    }

    /** A page of links. */
    public record LinkPage(List<LinkView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "raiseProblem", summary = "Group opinions into a new problem")
    @APIResponseSchema(value = ProblemView.class, responseCode = "201", responseDescription = "Created")
    public Response raise(@NotNull @Valid ProblemRequests.NewProblem request) {
        Problem problem = raising.raise(caller.get(), request.toDescription(), request.opinionsOrNone());
        return answer(Response.created(URI.create("/v1/problems/" + problem.id())), problem);
    }

    @GET
    @RolesAllowed({Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listProblems", summary = "Problems, latest first; an officer sees the own ones")
    @APIResponseSchema(value = ProblemPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("category") @Nullable String category,
            @QueryParam("state") @Nullable ProblemState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String wanted = Filter.code("organization", organization);
        if (!isForOffice()) {
            String own = caller.get().organization().orElse("");
            if (wanted != null && !wanted.equals(own)) {
                throw Caller.foreignOrganization(wanted);
            }
            wanted = own;
        }
        List<Problem> rows = problems.page(
                campaign, wanted, Filter.code("category", category), state, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, problem -> Cursor.of(problem.id())).map(this::view).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getProblem", summary = "One problem")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Problem problem = problems.get(id);
        if (!isForOffice()) {
            String organization = problem.organizationCode();
            caller.get().requireOrganization(organization == null ? "the campaign office" : organization);
        }
        return answer(Response.ok(), problem);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "describeProblem", summary = "Put a problem into other words, or into another category")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "OK")
    public Response describe(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProblemRequests.ProblemDescription request) {
        DescribeProblem.Outcome outcome = describing.describe(caller.get(), id, request, ifMatch);
        return switch (outcome) {
            case DescribeProblem.Outcome.Described described -> answer(Response.ok(), described.problem());
            case DescribeProblem.Outcome.Refused refused ->
                throw Regrouped.refusal(refused.problemId(), refused.state());
        };
    }

    @GET
    @Path("/{id}/opinions")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(operationId = "listLinks", summary = "Opinions that are or were in the problem, and who did it")
    @APIResponseSchema(value = LinkPage.class, responseCode = "200", responseDescription = "OK")
    public Response links(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Problem problem = problems.get(id);
        List<ProblemLink> rows = links.page(problem.id(), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, link -> Cursor.of(link.id())).map(LinkView::from).toResponse(uri);
    }

    @POST
    @Path("/{id}/opinions")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "linkOpinions", summary = "Put opinions into the problem")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "OK")
    public Response link(@PathParam("id") UUID id, @NotNull @Valid ProblemRequests.OpinionsToLink request) {
        return answer(Response.ok(), linking.link(caller.get(), id, request.opinionIds()));
    }

    @DELETE
    @Path("/{id}/opinions/{opinionId}")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "unlinkOpinion", summary = "Take an opinion out of the problem again")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "OK")
    public Response unlink(@PathParam("id") UUID id, @PathParam("opinionId") UUID opinionId) {
        return answer(Response.ok(), unlinking.unlink(caller.get(), id, opinionId));
    }

    @POST
    @Path("/{id}/assignment")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "assignProblem", summary = "Give the problem to the organization that is to put it right")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "OK")
    public Response assign(@PathParam("id") UUID id, @NotNull @Valid ProblemRequests.Assignment request) {
        AssignProblem.Outcome outcome = assigning.assign(caller.get(), id, request.organizationCode());
        return switch (outcome) {
            case AssignProblem.Outcome.Assigned assigned -> answer(Response.ok(), assigned.problem());
            case AssignProblem.Outcome.Empty ignored -> throw withoutOpinions();
            case AssignProblem.Outcome.Refused refused -> throw Regrouped.refusal(id, refused.state());
        };
    }

    private static ProblemException withoutOpinions() {
        return new ProblemException(org.huiyin.kit.problem.Problem.of(
                        OpinionsProblem.PROBLEM_NOT_IN_STATE, "There is no opinion in the problem; link one first.")
                .with("state", ProblemState.OPEN)
                .with("allowedMoves", List.of(ProblemMove.LINK)));
    }

    private Response answer(Response.ResponseBuilder response, Problem problem) {
        return response.entity(view(problem)).tag(EntityTags.of(problem.version())).build();
    }

    private ProblemView view(Problem problem) {
        return ProblemView.from(problem, links.weightOf(problem.id()), caller.get().hasAny(Role.SORTER, Role.AUDITOR));
    }

    private boolean isForOffice() {
        return caller.get().hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN);
    }
}

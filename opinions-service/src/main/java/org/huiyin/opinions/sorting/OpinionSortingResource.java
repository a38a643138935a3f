package org.huiyin.opinions.sorting;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.huiyin.opinions.collection.OpinionList;

/** Many opinions sorted at once, what each was before, and the way back (SRT-1 to SRT-3). */
@Path("/v1/opinion-sortings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class OpinionSortingResource {

    private final SortOpinions sorting;
    private final UndoSorting undoing;
    private final OpinionSortings sortings;
    private final OpinionList list;
    private final CurrentCaller caller;

    OpinionSortingResource(
            SortOpinions sorting,
            UndoSorting undoing,
            OpinionSortings sortings,
            OpinionList list,
            CurrentCaller caller) {
        this.sorting = sorting;
        this.undoing = undoing;
        this.sortings = sortings;
        this.list = list;
        this.caller = caller;
    }

    /** A page of sortings. */
    public record OpinionSortingPage(List<OpinionSortingView> items, @Nullable String next) {}

    /** A page of what a sorting changed. */
    public record SortedOpinionPage(List<OpinionSortingView.SortedOpinionView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "sortOpinions",
            summary = "Sort up to 1,000 opinions at once, by their ids or by the filter of the list",
            description = "One transaction; an opinion that cannot be sorted stops no other, and the answer says why. "
                    + "With a filter expectedCount must be what it finds now: 409 `selection-differs` says the count.")
    @APIResponseSchema(
            value = OpinionSortingView.SortingResult.class,
            responseCode = "201",
            responseDescription = "Created")
    public Response sort(@NotNull @Valid SortingRequests.NewSorting request) {
        request.requireOneSelection();
        OpinionSorting.Wish wish = request.toWish();
        SortedNow sorted = sorting.sort(caller.get(), wish, selected(request));
        return Response.created(URI.create("/v1/opinion-sortings/" + sorted.sorting().id()))
                .entity(OpinionSortingView.SortingResult.from(sorted))
                .build();
    }

    @GET
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(operationId = "listOpinionSortings", summary = "Sortings, latest first; of one opinion, if one is given")
    @APIResponseSchema(value = OpinionSortingPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("opinion") @Nullable UUID opinion,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<OpinionSorting> rows = sortings.page(opinion, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(OpinionSortingView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(operationId = "getOpinionSorting", summary = "One sorting")
    @APIResponseSchema(value = OpinionSortingView.class, responseCode = "200", responseDescription = "OK")
    public OpinionSortingView get(@PathParam("id") UUID id) {
        return OpinionSortingView.from(sortings.get(id));
    }

    @GET
    @Path("/{id}/opinions")
    @RolesAllowed({Role.SORTER, Role.AUDITOR})
    @Operation(
            operationId = "listSortedOpinions",
            summary = "What each opinion was before the sorting, and what it became")
    @APIResponseSchema(value = SortedOpinionPage.class, responseCode = "200", responseDescription = "OK")
    public Response opinions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<SortedOpinion> rows = sortings.entryPage(sortings.get(id), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.opinionId()))
                .map(OpinionSortingView.SortedOpinionView::from)
                .toResponse(uri);
    }

    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "reverseOpinionSorting",
            summary = "Undo a sorting: each opinion becomes what it was, unless it was sorted anew since",
            description = "The answer lists what could not be restored, and why.")
    @APIResponseSchema(value = OpinionSortingView.SortingResult.class, responseCode = "200", responseDescription = "OK")
    public Response reverse(@PathParam("id") UUID id) {
        SortedNow undone = undoing.undo(caller.get(), id)
                .orElseThrow(() -> new ProblemException(OpinionsProblem.SORTING_UNDONE, "Sort the opinions anew."));
        return Response.ok(OpinionSortingView.SortingResult.from(undone)).build();
    }

    private List<UUID> selected(SortingRequests.NewSorting request) {
        SortingRequests.OpinionFilter filter = request.filter();
        if (filter == null) {
            return request.opinionIds();
        }
        List<UUID> found = list.ids(filter.toWanted(), caller.get(), SortOpinions.MOST_OPINIONS + 1);
        if (found.size() > SortOpinions.MOST_OPINIONS) {
            throw new ProblemException(
                    OpinionsProblem.SELECTION_TOO_LARGE,
                    "It finds more than 1,000; narrow it, or send ids in portions.");
        }
        if (found.size() != request.expectedCount()) {
            throw new ProblemException(Problem.of(
                            OpinionsProblem.SELECTION_DIFFERS,
                            "It finds %d opinions; look again before they are sorted.".formatted(found.size()))
                    .with("count", found.size()));
        }
        return found;
    }
}

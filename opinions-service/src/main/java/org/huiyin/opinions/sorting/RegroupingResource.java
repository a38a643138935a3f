package org.huiyin.opinions.sorting;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;

/** What was merged and split, by whom and when; here it is undone (SRT-3). */
@Path("/v1/problem-regroupings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class RegroupingResource {

    private final Regroupings regroupings;
    private final Problems problems;
    private final UndoRegrouping undoing;
    private final CurrentCaller caller;

    RegroupingResource(Regroupings regroupings, Problems problems, UndoRegrouping undoing, CurrentCaller caller) {
        this.regroupings = regroupings;
        this.problems = problems;
        this.undoing = undoing;
        this.caller = caller;
    }

    /** A page of regroupings. */
    public record RegroupingPage(List<RegroupingView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listRegroupings",
            summary = "Merges and splits of a problem, latest first, undone ones too")
    @APIResponseSchema(value = RegroupingPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("problem") @NotNull UUID problem,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Regrouping> rows = regroupings.page(problems.get(problem).id().value(), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(RegroupingView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getRegrouping", summary = "One merge or split")
    @APIResponseSchema(value = RegroupingView.class, responseCode = "200", responseDescription = "OK")
    public RegroupingView get(@PathParam("id") UUID id) {
        return RegroupingView.from(regroupings.get(id));
    }

    @POST
    @Path("/{id}/reversal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "reverseRegrouping",
            summary = "Undo a merge or a split: every opinion that moved goes back (SRT-3)",
            description = "409 `regrouping-not-undoable` names the obstacle and, if it is a later regrouping, that one "
                    + "as undoFirst. The new problem of an undone split ends merged into the old one.")
    @APIResponseSchema(value = RegroupingView.class, responseCode = "200", responseDescription = "OK")
    public Response reverse(@PathParam("id") UUID id) {
        return Response.ok(RegroupingView.from(undoing.undo(caller.get(), id).orRefuse())).build();
    }
}

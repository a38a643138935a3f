package org.huiyin.rectification.lookback;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.lookback.LookBackRequests.NewLookBack;
import org.huiyin.rectification.problem.Refusals;

/** Look-backs are begun, closed and read (SUP-3). */
@Path("/v1/look-backs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@RunOnVirtualThread
class LookBackResource {

    private final PanacheLookBacks lookBacks;
    private final LookBackSubjects subjects;
    private final StartLookBack startLookBack;
    private final CloseLookBack closeLookBack;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    LookBackResource(
            PanacheLookBacks lookBacks,
            LookBackSubjects subjects,
            StartLookBack startLookBack,
            CloseLookBack closeLookBack,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.lookBacks = lookBacks;
        this.subjects = subjects;
        this.startLookBack = startLookBack;
        this.closeLookBack = closeLookBack;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record LookBackPage(List<LookBackView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record LookBackSubjectPage(List<LookBackSubjectView> items, @Nullable String next) {}

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.SORTER})
    @Idempotent
    @Operation(
            operationId = "startLookBack",
            summary = "Run a checklist over organizations, or over the commitments of organizations",
            description = "What is to be looked at is listed now. A supervisor names organizations of their own groups, "
                    + "or none for all of them; the office any, or none for the district. 409 nothing-to-look-at when "
                    + "there is none.")
    @APIResponseSchema(value = LookBackView.class, responseCode = "201")
    public Response start(@NotNull @Valid NewLookBack request) {
        LookBack begun = Refusals.require(startLookBack.start(request, caller.get()));
        return Response.created(URI.create("/v1/look-backs/" + begun.id()))
                .entity(begun.view())
                .tag(EntityTags.of(begun.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listLookBacks",
            summary = "The look-backs with their progress, answered of subjects, oldest first")
    @APIResponseSchema(LookBackPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<LookBack> rows = lookBacks.page(
                Filters.uuid("campaign", campaign),
                Filters.constant("state", state, LookBackState.class),
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(LookBack::view).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getLookBack", summary = "One look-back with its questions and its progress")
    @APIResponseSchema(LookBackView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(lookBacks.require(id));
    }

    @GET
    @Path("/{id}/subjects")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listLookBackSubjects",
            summary = "What is looked at in the organizations that the caller may read, by organization",
            description = "due=true: not yet answered.")
    @APIResponseSchema(LookBackSubjectPage.class)
    public Response subjects(
            @PathParam("id") UUID id,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("due") @Nullable String due,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        lookBacks.require(id);
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<LookBackSubject> rows = subjects.page(
                id,
                scope,
                jurisdiction.readableOfPersonsBy(caller.get()),
                Filters.flag("due", due),
                Cursor.parse(cursor, 2),
                limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.organizationCode(), row.id()))
                .map(LookBackSubject::view)
                .toResponse(uri);
    }

    @POST
    @Path("/{id}/closing")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "closeLookBack", summary = "End a look-back before everything was answered")
    @APIResponseSchema(LookBackView.class)
    public Response close(@PathParam("id") UUID id) {
        return answer(Refusals.require(closeLookBack.close(id, caller.get())));
    }

    private static Response answer(LookBack lookBack) {
        return Response.ok(lookBack.view()).tag(EntityTags.of(lookBack.version())).build();
    }
}

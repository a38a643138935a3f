package org.huiyin.rectification.transition;

import java.net.URI;
import java.time.LocalDate;
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
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Transitions are opened and read (SUP-4). */
@Path("/v1/transitions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transitions")
@RunOnVirtualThread
class TransitionResource {

    private final PanacheTransitions transitions;
    private final PanacheTransitionEntries entries;
    private final OpenTransition openTransition;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final DistrictTime time;

    TransitionResource(
            PanacheTransitions transitions,
            PanacheTransitionEntries entries,
            OpenTransition openTransition,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            DistrictTime time) {
        this.transitions = transitions;
        this.entries = entries;
        this.openTransition = openTransition;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.time = time;
    }

    /** For the OpenAPI document. */
    record TransitionPage(List<TransitionView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record TransitionEntryPage(List<TransitionEntryView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Operation(
            operationId = "openTransition",
            summary = "Begin to lead the organization out of a phase (SUP-4)",
            description = "409 phase-before-not-passed names the phase to pass first, phase-not-begun its first day, "
                    + "transition-opened the transition that is there already.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "201")
    public Response open(@NotNull @Valid TransitionRequests.NewTransition request) {
        Transition opened = Refusals.require(openTransition.open(
                request.campaignId(), request.organizationCode(), request.phase(), caller.get()));
        return Response.created(URI.create("/v1/transitions/" + opened.id().value()))
                .entity(TransitionView.of(opened))
                .tag(EntityTags.of(opened.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listTransitions",
            summary = "Transitions of the organizations that the caller may read, oldest first",
            description = "late=true: neither passed nor ended although the phase's last day is over. "
                    + "Who has not even opened one is told by /v1/phase-standings.")
    @APIResponseSchema(TransitionPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("phase") @Nullable String phase,
            @QueryParam("state") @Nullable String state,
            @QueryParam("late") @Nullable String late,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        @Nullable LocalDate lateOn = Filters.flag("late", late) ? time.today() : null;
        PanacheTransitions.Filter filter = new PanacheTransitions.Filter(
                Filters.uuid("campaign", campaign),
                Filters.constant("phase", phase, PhaseKind.class),
                Filters.constant("state", state, TransitionState.class),
                lateOn);
        List<Transition> rows = transitions.page(scope, filter, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id().value())).map(TransitionView::of).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getTransition", summary = "One transition with the documents of the steps that stand")
    @APIResponseSchema(TransitionView.class)
    public Response get(@PathParam("id") UUID id) {
        Transition transition = readable(id);
        return Response.ok(TransitionView.of(transition, entries.documentsOf(transition)))
                .tag(EntityTags.of(transition.version()))
                .build();
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listTransitionEntries",
            summary = "All that happened to it, oldest first: also steps that were superseded and assessments that failed")
    @APIResponseSchema(TransitionEntryPage.class)
    public Response entries(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        readable(id);
        List<TransitionEntry> rows = entries.page(id, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(TransitionEntry::view).toResponse(uri);
    }

    private Transition readable(UUID id) {
        Transition transition = transitions.require(id);
        jurisdiction.readableBy(caller.get()).require(transition.organizationCode());
        return transition;
    }
}

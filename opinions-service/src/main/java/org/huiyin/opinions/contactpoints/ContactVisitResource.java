package org.huiyin.opinions.contactpoints;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.huiyin.opinions.contactpoints.ContactPointViews.DeedView;
import org.huiyin.opinions.contactpoints.ContactPointViews.SupportView;
import org.huiyin.opinions.contactpoints.ContactPointViews.VisitView;

/** Visits to a contact point, what was promised at them, and what a home unit gave its cadre (CAM-5). */
@Path("/v1/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact points")
@RunOnVirtualThread
class ContactVisitResource {

    private final ContactPoints points;
    private final ContactVisits visits;
    private final PracticalDeeds deeds;
    private final ContactSupports supports;
    private final RecordVisit recording;
    private final SettleDeed settling;
    private final RecordSupport supporting;
    private final ContactPointAccess access;
    private final CurrentCaller caller;

    ContactVisitResource(
            ContactPoints points,
            ContactVisits visits,
            PracticalDeeds deeds,
            ContactSupports supports,
            RecordVisit recording,
            SettleDeed settling,
            RecordSupport supporting,
            ContactPointAccess access,
            CurrentCaller caller) {
        this.points = points;
        this.visits = visits;
        this.deeds = deeds;
        this.supports = supports;
        this.recording = recording;
        this.settling = settling;
        this.supporting = supporting;
        this.access = access;
        this.caller = caller;
    }

    /** A page of visits. */
    public record VisitPage(List<VisitView> items, @Nullable String next) {}

    /** A page of practical deeds. */
    public record DeedPage(List<DeedView> items, @Nullable String next) {}

    /** A page of what was given. */
    public record SupportPage(List<SupportView> items, @Nullable String next) {}

    @POST
    @Path("/{id}/visits")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "recordVisit",
            summary = "Write down a visit, what was heard and what was promised",
            description = "With campaignId a collection activity of the channel VISIT is opened: send opinions with its id.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "Created")
    public Response record(@PathParam("id") UUID id, @NotNull @Valid ContactPointRequests.NewVisit request) {
        requireAccess(id);
        ContactVisit visit = recording.record(caller.get(), id, request.toReport());
        return Response.created(URI.create("/v1/contact-points/" + id + "/visits"))
                .entity(VisitView.from(visit, brought(List.of(visit)).getOrDefault(visit.activityId(), 0L)))
                .build();
    }

    @GET
    @Path("/{id}/visits")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listVisits",
            summary = "Visits to a contact point, latest first, with the number of opinions that they brought back")
    @APIResponseSchema(value = VisitPage.class, responseCode = "200", responseDescription = "OK")
    public Response listVisits(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireAccess(id);
        List<ContactVisit> rows = visits.page(id, limit, Cursor.parse(cursor, 2));
        Map<UUID, Long> brought = brought(rows);
        return Page.cut(rows, limit, visit -> Cursor.of(visit.visitedOn(), visit.id()))
                .map(visit -> VisitView.from(visit, brought.getOrDefault(visit.activityId(), 0L)))
                .toResponse(uri);
    }

    @GET
    @Path("/{id}/deeds")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listDeeds", summary = "Practical deeds promised at a contact point, latest first")
    @APIResponseSchema(value = DeedPage.class, responseCode = "200", responseDescription = "OK")
    public Response listDeeds(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable DeedState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireAccess(id);
        return Page.cut(deeds.page(id, state, limit, Cursor.parse(cursor, 1)), limit, deed -> Cursor.of(deed.id()))
                .map(DeedView::from)
                .toResponse(uri);
    }

    @POST
    @Path("/{id}/deeds/{deed}/settlement")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "settleDeed",
            summary = "Say that a practical deed was done, or why it is not",
            description = "409 deed-not-in-state with state and allowedMoves when it is settled.")
    @APIResponseSchema(value = DeedView.class, responseCode = "200", responseDescription = "OK")
    public Response settle(
            @PathParam("id") UUID id,
            @PathParam("deed") UUID deed,
            @NotNull @Valid ContactPointRequests.DeedSettlement request) {
        requireAccess(id);
        return switch (settling.settle(caller.get(), id, deed, request.state(), request.outcome().strip())) {
            case SettleDeed.Outcome.Settled settled -> Response.ok(DeedView.from(settled.deed())).build();
            case SettleDeed.Outcome.Refused refused -> throw new ProblemException(
                    Problem.of(OpinionsProblem.DEED_NOT_IN_STATE, "It cannot become " + request.state() + ".")
                            .with("state", refused.state())
                            .with("allowedMoves", refused.allowed()));
        };
    }

    @POST
    @Path("/{id}/support")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "recordSupport",
            summary = "Write down what the home unit gave its seconded cadre",
            description = "409 contact-point-not-in-state for a contact point of another kind: nobody owes it support.")
    @APIResponseSchema(value = SupportView.class, responseCode = "201", responseDescription = "Created")
    public Response support(@PathParam("id") UUID id, @NotNull @Valid ContactPointRequests.NewSupport request) {
        requireAccess(id);
        ContactSupport support = supporting
                .record(caller.get(), id, request.givenOn(), request.what().strip(), request.amountOrNone())
                .orElseThrow(() -> new ProblemException(
                        OpinionsProblem.CONTACT_POINT_NOT_IN_STATE, "Only a seconded cadre's home unit owes support."));
        return Response.created(URI.create("/v1/contact-points/" + id + "/support"))
                .entity(SupportView.from(support))
                .build();
    }

    @GET
    @Path("/{id}/support")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listSupport", summary = "What the home unit gave its seconded cadre, latest first")
    @APIResponseSchema(value = SupportPage.class, responseCode = "200", responseDescription = "OK")
    public Response listSupport(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireAccess(id);
        List<ContactSupport> rows = supports.page(id, limit, Cursor.parse(cursor, 2));
        return Page.cut(rows, limit, support -> Cursor.of(support.givenOn(), support.id()))
                .map(SupportView::from)
                .toResponse(uri);
    }

    private void requireAccess(UUID id) {
        access.require(points.require(id).homeCode());
    }

    private Map<UUID, Long> brought(List<ContactVisit> rows) {
        return visits.opinionsBroughtBack(
                rows.stream().map(ContactVisit::activityId).filter(Objects::nonNull).toList(), caller.get());
    }
}

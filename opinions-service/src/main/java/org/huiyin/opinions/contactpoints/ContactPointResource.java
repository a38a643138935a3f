package org.huiyin.opinions.contactpoints;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.contactpoints.ContactPointViews.ContactPointView;
import org.huiyin.opinions.filter.Filter;

/** Contact points (CAM-5): who is paired with whom, and who has not been visited. */
@Path("/v1/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contact points")
@RunOnVirtualThread
class ContactPointResource {

    private static final String HOME = "Code of the organization that visits; collectors see their own";
    private static final String UNVISITED = "Those that last and had no visit on the day or later";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final ContactPoints points;
    private final PairContactPoint pairing;
    private final ContactPointAccess access;
    private final CurrentCaller caller;

    ContactPointResource(
            ContactPoints points, PairContactPoint pairing, ContactPointAccess access, CurrentCaller caller) {
        this.points = points;
        this.pairing = pairing;
        this.access = access;
        this.caller = caller;
    }

    /** A page of contact points. */
    public record ContactPointPage(List<ContactPointView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listContactPoints",
            summary = "Contact points, latest first; those without a visit since a day alone (CAM-5)")
    @APIResponseSchema(value = ContactPointPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @Parameter(description = HOME) @QueryParam("home") @Nullable String home,
            @QueryParam("visited") @Nullable String visited,
            @QueryParam("kind") @Nullable ContactPointKind kind,
            @Parameter(description = UNVISITED) @QueryParam("unvisitedSince") @Nullable LocalDate unvisitedSince,
            @QueryParam("standing") @Nullable Boolean standing,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        if (unvisitedSince != null && (unvisitedSince.getYear() < FIRST_YEAR || unvisitedSince.getYear() > LAST_YEAR)) {
            throw ProblemException.invalidField("?unvisitedSince", "out-of-range", "Give a day from 1900 to 2199.");
        }
        ContactPoints.Wanted wanted = new ContactPoints.Wanted(
                access.narrow(Filter.code("home", home)),
                Filter.code("visited", visited),
                kind,
                unvisitedSince,
                standing);
        List<ContactPoint> rows = points.page(wanted, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, point -> Cursor.of(point.id())).map(ContactPointView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getContactPoint", summary = "One contact point")
    @APIResponseSchema(value = ContactPointView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        ContactPoint point = points.require(id);
        access.require(point.homeCode());
        return answer(Response.ok(), point);
    }

    @POST
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "pairContactPoint",
            summary = "Pair a leader, a unit or a seconded cadre of the own organization with whom they visit (CAM-5)",
            description = "409 contact-point-exists when they are paired and it lasts.")
    @APIResponseSchema(value = ContactPointView.class, responseCode = "201", responseDescription = "Created")
    public Response pair(@NotNull @Valid ContactPointRequests.NewContactPoint request) {
        access.require(request.homeCode());
        ContactPoint point = pairing.pair(caller.get(), request.toPairing())
                .orElseThrow(() -> new ProblemException(
                        OpinionsProblem.CONTACT_POINT_EXISTS, "End the present one first, or record visits to it."));
        return answer(Response.created(URI.create("/v1/contact-points/" + point.id())), point);
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "endContactPoint",
            summary = "Say on which day a contact point ends",
            description = "409 contact-point-not-in-state when it has ended.")
    @APIResponseSchema(value = ContactPointView.class, responseCode = "200", responseDescription = "OK")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid ContactPointRequests.ContactPointEnd request) {
        access.require(points.require(id).homeCode());
        ContactPoint ended = pairing.end(caller.get(), id, request.endsOn())
                .orElseThrow(() -> new ProblemException(OpinionsProblem.CONTACT_POINT_NOT_IN_STATE, "It has ended."));
        return answer(Response.ok(), ended);
    }

    private static Response answer(Response.ResponseBuilder response, ContactPoint point) {
        return response.entity(ContactPointView.from(point)).tag(EntityTags.of(point.version())).build();
    }
}

package org.huiyin.rectification.calendarfeed;

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
import org.huiyin.rectification.calendarfeed.CalendarFeed.CalendarFeedView;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Addresses of an organization's deadlines: made, listed, revoked. */
@Path("/v1/calendar-feeds")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calendar feeds")
@RunOnVirtualThread
class CalendarFeedResource {

    private final PanacheCalendarFeeds feeds;
    private final OpenCalendarFeed openCalendarFeed;
    private final RevokeCalendarFeed revokeCalendarFeed;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    CalendarFeedResource(
            PanacheCalendarFeeds feeds,
            OpenCalendarFeed openCalendarFeed,
            RevokeCalendarFeed revokeCalendarFeed,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.feeds = feeds;
        this.openCalendarFeed = openCalendarFeed;
        this.revokeCalendarFeed = revokeCalendarFeed;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** @param label who will read it, e.g. the office's shared calendar */
    record CalendarFeedRequest(
            @NotBlank @Size(max = 64) String organizationCode, @NotBlank @Size(max = 100) String label) {}

    /** @param path of the calendar, on this service; it holds the secret and is shown this once */
    record NewCalendarFeed(CalendarFeedView feed, String path) {}

    /** For the OpenAPI document. */
    record CalendarFeedPage(List<CalendarFeedView> items, @Nullable String next) {}

    @POST
    @RolesAllowed({Role.OFFICER, Role.LEADER})
    @Idempotent
    @Operation(
            operationId = "openCalendarFeed",
            summary = "Give the own organization's deadlines an address for calendar programs; it is shown this once",
            description = "Whoever has the address reads it without a login. 409 calendar-feeds-full beyond 20 live ones.")
    @APIResponseSchema(value = NewCalendarFeed.class, responseCode = "201")
    public Response open(@NotNull @Valid CalendarFeedRequest request) {
        FeedSecret secret = FeedSecret.random();
        CalendarFeed feed = Refusals.require(
                openCalendarFeed.open(request.organizationCode(), request.label(), secret, caller.get()));
        return Response.created(URI.create("/v1/calendar-feeds/" + feed.id()))
                .entity(new NewCalendarFeed(feed.view(), "/v1/calendar-feeds/" + secret.text() + ".ics"))
                .tag(EntityTags.of(feed.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listCalendarFeeds",
            summary = "Feeds of the own organization, a leader's also of those below; all for admins and auditors")
    @APIResponseSchema(CalendarFeedPage.class)
    public Response list(
            @QueryParam("live") @Nullable String live,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<CalendarFeed> rows = feeds.page(
                jurisdiction.readableBy(caller.get()), Filters.flag("live", live), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, feed -> Cursor.of(feed.id())).map(CalendarFeed::view).toResponse(uri);
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.ADMIN})
    @Operation(operationId = "revokeCalendarFeed", summary = "The address is good no longer, at once and for ever")
    @APIResponseSchema(CalendarFeedView.class)
    public Response revoke(@PathParam("id") UUID id) {
        CalendarFeed feed = Refusals.require(revokeCalendarFeed.revoke(id, caller.get()));
        return Response.ok(feed.view()).tag(EntityTags.of(feed.version())).build();
    }
}

package org.huiyin.rectification.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.secret.ServiceSecret;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.directory.Succession;

/** The calendar itself, for whoever has its address. */
@Path("/v1/calendar-feeds")
@Tag(name = "calendar feeds")
@RunOnVirtualThread
@PermitAll
class CalendarResource {

    private static final String ICALENDAR = "text/calendar";
    private static final int FRESH_SECONDS = 900;

    private final PanacheCalendarFeeds feeds;
    private final PanacheOrganizations organizations;
    private final Succession succession;
    private final Deadlines deadlines;
    private final ServiceSecret serviceSecret;
    private final DistrictTime time;

    CalendarResource(
            PanacheCalendarFeeds feeds,
            PanacheOrganizations organizations,
            Succession succession,
            Deadlines deadlines,
            ServiceSecret serviceSecret,
            DistrictTime time) {
        this.feeds = feeds;
        this.organizations = organizations;
        this.succession = succession;
        this.deadlines = deadlines;
        this.serviceSecret = serviceSecret;
        this.time = time;
    }

    @GET
    @Path("/{secret}.ics")
    @Produces({ICALENDAR, "application/json"})
    @Operation(
            operationId = "getCalendar",
            summary = "An organization's deadlines as iCalendar (RFC 5545): whole days in Asia/Shanghai, at most 1,000",
            description = "Open commitments, parts, milestones, interim reviews, consultations, orders and surveys; nothing of a"
                    + " plan for a person (REP-7). Ask with If-None-Match: 304 where nothing was changed. 404 for an address"
                    + " that is good no longer.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "As it was.")
    public Response get(@PathParam("secret") String secret, @Context Request request) {
        CalendarFeed feed = FeedSecret.parse(secret)
                .flatMap(known -> feeds.live(known.hash(serviceSecret)))
                .orElseThrow(() -> ProblemException.notFound("calendar at this address"));
        String calendar = calendarOf(feed.organizationCode());
        EntityTag tag = tagOf(calendar);
        Response.ResponseBuilder asItWas = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = asItWas != null
                ? asItWas
                : Response.ok(calendar.getBytes(StandardCharsets.UTF_8), ICALENDAR + "; charset=utf-8").tag(tag);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(FRESH_SECONDS);
        // The address is the secret: no page that is opened from it may learn it, no search engine may list it.
        return answer.cacheControl(cache)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** With what was left open by those that were merged into it (CAM-1). */
    private String calendarOf(String organization) {
        String name = organizations.namesOf(List.of(organization)).getOrDefault(organization, organization);
        return Calendar.of(name + " 整改期限", deadlines.of(succession.entrustedTo(Set.of(organization)), time.today()));
    }

    private static EntityTag tagOf(String calendar) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(calendar.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}

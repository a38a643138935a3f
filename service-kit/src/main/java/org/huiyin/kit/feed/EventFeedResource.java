package org.huiyin.kit.feed;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/** What this service told, for other systems of the district that fetch it. */
@Path("/v1/event-feeds/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integration")
@RunOnVirtualThread
@RolesAllowed({Role.INTEGRATOR, Role.AUDITOR, Role.ADMIN})
@EndpointDisabled(name = "huiyin.integration.enabled", stringValue = "false", disableIfMissing = true)
class EventFeedResource {

    private static final int MOST = 1_000;

    private final EventFeed feed;
    private final String service;

    EventFeedResource(EventFeed feed, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.feed = feed;
        this.service = service;
    }

    /**
     * @param items CloudEvents as they stand on the topics, in the order in which they were sent
     * @param next the cursor for what follows; always there, also when nothing follows yet
     */
    public record EventPage(
            @Schema(type = SchemaType.ARRAY, implementation = Object.class, description = "CloudEvents 1.0")
            List<JsonNode> items,
            String next) {}

    @GET
    @Operation(
            operationId = "readEventFeed",
            summary = "The events of this service since a cursor, in the order in which they were sent",
            description = "Without a cursor from the first event that is kept; with latest=true only a cursor from"
                    + " which everything is new. next and the Link header are always there: ask again with it, as often as"
                    + " you like. An event may come twice: know it by its id.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(
                    name = "Link",
                    description = "What follows, rel=next; always there.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = EventPage.class)))
    @APIResponse(responseCode = "410", description = "What follows the cursor is no longer kept: begin again.")
    @APIResponse(responseCode = "503", description = "The broker is away for the moment; the cursor stays good.")
    public Response read(
            @PathParam("service") String name,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(MOST) int limit,
            @QueryParam("latest") @DefaultValue("false") boolean latest,
            @Context UriInfo uri) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("service here");
        }
        return switch (read(cursor, limit, latest)) {
            case Reading.Slice slice -> answer(slice, uri);
            case Reading.Expired ignored -> throw new ProblemException(
                    CommonProblem.CURSOR_EXPIRED, "Begin again without a cursor; what you have, you know by its id.");
            case Reading.Away ignored -> throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "The broker does not answer; ask again with the same cursor.");
        };
    }

    private Reading read(@Nullable String cursor, int limit, boolean latest) {
        if (cursor == null || cursor.isEmpty()) {
            return latest ? feed.skipToEnd() : feed.readFromBeginning(limit);
        }
        FeedPosition from = FeedPosition.parse(cursor)
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.INVALID_CURSOR, "Start again without a cursor, or use the one from next."));
        return feed.read(from, limit);
    }

    private Response answer(Reading.Slice slice, UriInfo uri) {
        feed.handedOut(slice.events().size());
        String next = slice.next().encode();
        return Response.ok(new EventPage(slice.events(), next))
                .link(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("cursor", next)
                                .replaceQueryParam("latest")
                                .build(),
                        "next")
                .build();
    }
}

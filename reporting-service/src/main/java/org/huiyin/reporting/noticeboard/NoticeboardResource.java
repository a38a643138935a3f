package org.huiyin.reporting.noticeboard;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.reporting.codelist.CommitmentState;
import org.huiyin.reporting.codelist.NoticeOrder;
import org.huiyin.reporting.codelist.Standing;
import org.huiyin.reporting.projection.ReadModel;

/** The public noticeboard: no login, no tracking (REP-2). */
@Path("/v1/noticeboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "noticeboard")
@PermitAll
@RunOnVirtualThread
class NoticeboardResource {

    private static final int ENTRIES = 50;

    private final ReadModel readModel;
    private final ObjectMapper json;

    NoticeboardResource(ReadModel readModel, ObjectMapper json) {
        this.readModel = readModel;
        this.json = json;
    }

    /** A page of the noticeboard. */
    record NoticePage(List<Notice> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listNotices", summary = "Public commitments, newest first or by deadline")
    @APIResponseSchema(NoticePage.class)
    public Response list(
            @Parameter(description = "Id or code of a campaign") @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = "Code of an organization: led by it or by one below it")
                    @QueryParam("organization") @Nullable String organization,
            @QueryParam("standing") @Nullable Standing standing,
            @QueryParam("state") @Nullable CommitmentState state,
            @Parameter(description = "To be found in problem, goal, measures or result; 2 to 200 characters")
                    @QueryParam("text") @Nullable String text,
            @QueryParam("order") @DefaultValue("NEWEST") NoticeOrder order,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        NoticeFilter filter = new NoticeFilter(campaign, organization, standing, state, text);
        Cursor after = cursorOf(order, cursor);
        List<Notice> rows =
                readModel.read(connection -> Notices.list(connection, filter, order, after, limit + 1));
        Page<Notice> page = Page.cut(rows, limit, notice -> Notices.cursor(order, notice));
        return Revalidated.unlessKept(request, written(page), Response.fromResponse(page.toResponse(uri)));
    }

    @GET
    @Path("/{commitmentId}")
    @Operation(operationId = "getNotice", summary = "A public commitment with its amendments, result and satisfaction")
    @APIResponseSchema(Notice.class)
    public Response get(@PathParam("commitmentId") UUID commitmentId, @Context Request request) {
        Notice notice = readModel.read(connection -> Notices.find(connection, commitmentId))
                .orElseThrow(() -> ProblemException.notFound("public commitment"));
        return Revalidated.unlessKept(request, written(notice), Response.ok(notice));
    }

    @GET
    @Path("/feed")
    @Produces(AtomFeed.MEDIA_TYPE)
    @Operation(
            operationId = "readNoticeFeed",
            summary = "The fifty commitments of which something was heard last, as Atom")
    @APIResponse(
            responseCode = "200",
            description = "An Atom feed (RFC 4287)",
            content = @Content(mediaType = AtomFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response feed(
            @Parameter(description = "Id or code of a campaign") @QueryParam("campaign") @Nullable String campaign,
            @Parameter(description = "Code of an organization: led by it or by one below it")
                    @QueryParam("organization") @Nullable String organization,
            @QueryParam("standing") @Nullable Standing standing,
            @Context UriInfo uri,
            @Context Request request) {
        NoticeFilter filter = new NoticeFilter(campaign, organization, standing, null, null);
        List<Notice> latest = readModel.read(connection -> Notices.latest(connection, filter, ENTRIES));
        Instant updated = latest.isEmpty() ? Instant.EPOCH : latest.getFirst().changedAt();
        URI board = uri.getBaseUriBuilder().path(NoticeboardResource.class).build();
        String feed = AtomFeed.write(latest, uri.getRequestUri(), board, updated);
        return Revalidated.unlessKept(request, feed, Response.ok(feed).type(AtomFeed.MEDIA_TYPE + ";charset=utf-8"));
    }

    private static @Nullable Cursor cursorOf(NoticeOrder order, @Nullable String text) {
        Cursor cursor = Cursor.parse(text, 3);
        if (cursor != null && !cursor.text(0).equals(order.name())) {
            throw new ProblemException(
                    CommonProblem.INVALID_CURSOR, "The cursor belongs to another order.");
        }
        return cursor;
    }

    private String written(Object shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Notices are plain records", unwritable);
        }
    }
}

package org.huiyin.opinions.asking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** What givers replied and nobody has read yet (COL-5). */
@Path("/v1/giver-replies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "asking")
@RunOnVirtualThread
class GiverReplyResource {

    private final Replies replies;
    private final ReadReply reading;
    private final CurrentCaller caller;

    GiverReplyResource(Replies replies, ReadReply reading, CurrentCaller caller) {
        this.replies = replies;
        this.reading = reading;
        this.caller = caller;
    }

    /**
     * A reply on somebody's desk.
     *
     * @param organizationCode who asked, and is to read it
     * @param byOffice whether the campaign office asked
     * @param readOn absent while it is unread
     */
    public record GiverReplyView(
            UUID id,
            UUID opinionId,
            UUID questionId,
            @Nullable String organizationCode,
            boolean byOffice,
            String text,
            LocalDate repliedOn,
            @Nullable LocalDate readOn) {

        static GiverReplyView from(Reply reply) {
            return new GiverReplyView(
                    reply.id(),
                    reply.opinionId(),
                    reply.questionId(),
                    reply.asker().organizationCode(),
                    reply.asker().isOffice(),
                    reply.text(),
                    reply.repliedOn(),
                    reply.readOn());
        }
    }

    /** A page of replies. */
    public record GiverReplyPage(List<GiverReplyView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "listUnreadReplies",
            summary = "Replies that nobody has read, oldest first; an organization sees those to its own questions")
    @APIResponseSchema(value = GiverReplyPage.class, responseCode = "200", responseDescription = "OK")
    public Response unread(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Reply> rows = replies.unread(caller.get(), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, reply -> Cursor.of(reply.id()))
                .map(GiverReplyView::from)
                .toResponse(uri);
    }

    @POST
    @Path("/{id}/reading")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "readReply", summary = "Say that the reply was read, by those who asked")
    @APIResponseSchema(value = GiverReplyView.class, responseCode = "200", responseDescription = "OK")
    public Response read(@PathParam("id") UUID id) {
        return Response.ok(GiverReplyView.from(reading.read(caller.get(), id))).build();
    }
}

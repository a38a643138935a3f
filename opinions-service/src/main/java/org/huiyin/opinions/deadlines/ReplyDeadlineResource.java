package org.huiyin.opinions.deadlines;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.huiyin.opinions.filter.Filter;

/** What is due and overdue (CAM-6, SRT-5). */
@Path("/v1/reply-deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class ReplyDeadlineResource {

    private final ReplyDeadlines deadlines;
    private final CurrentCaller caller;

    ReplyDeadlineResource(ReplyDeadlines deadlines, CurrentCaller caller) {
        this.deadlines = deadlines;
        this.caller = caller;
    }

    /** A page of deadlines. */
    public record ReplyDeadlinePage(List<ReplyDeadlineView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listReplyDeadlines",
            summary = "Open opinions, the earliest last day first: office all, officers their own, leaders their subtree")
    @APIResponseSchema(value = ReplyDeadlinePage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("withinDays") @Nullable @Min(0) @Max(366) Integer withinDays,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        ReplyDeadlines.Wanted wanted = new ReplyDeadlines.Wanted(
                campaign, Filter.code("organization", organization), withinDays, overdue);
        return deadlines.page(wanted, caller.get(), limit, Cursor.parse(cursor, 2)).toResponse(uri);
    }
}

package org.huiyin.rectification.commitment;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.listing.Filters;

/** Public commitments, for everyone (REC-6). */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commitments")
@RunOnVirtualThread
@PermitAll
class CommitmentResource {

    private final PanacheItems items;
    private final ItemViews views;

    CommitmentResource(PanacheItems items, ItemViews views) {
        this.items = items;
        this.views = views;
    }

    /** For the OpenAPI document. */
    record CommitmentPage(List<CommitmentView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listCommitments", summary = "What was promised, by whom, by when, and how it stands")
    @APIResponseSchema(CommitmentPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Nullable String state,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PanacheItems.Filter filter = new PanacheItems.Filter(
                Filters.uuid("campaign", campaign),
                organization,
                Filters.constant("state", state, ItemState.class),
                Filters.flag("overdue", overdue));
        List<Item> rows = items.publicPage(filter, Cursor.parse(cursor, 1), limit);
        Page<Item> page = Page.cut(rows, limit, item -> Cursor.of(item.id().value()));
        return new Page<>(views.commitments(page.items()), page.next()).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCommitment", summary = "One public commitment with its amendments")
    @APIResponseSchema(CommitmentView.class)
    public Response get(@PathParam("id") UUID id) {
        Item item = items.findById(id);
        if (item == null || !item.isPublic()) {
            throw ProblemException.notFound("commitment");
        }
        return Response.ok(views.commitment(item)).tag(EntityTags.of(item.version())).build();
    }
}

package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;

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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.commitment.ItemEntry.ItemEntryView;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;

/** Items, for those who work on them or watch over them. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
class ItemResource {

    private final PanacheItems items;
    private final ReadItems readItems;
    private final PanacheItemHistory history;
    private final ItemViews views;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    ItemResource(
            PanacheItems items,
            ReadItems readItems,
            PanacheItemHistory history,
            ItemViews views,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.items = items;
        this.readItems = readItems;
        this.history = history;
        this.views = views;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record ItemPage(List<ItemView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record ItemHistoryPage(List<ItemEntryView> items, @Nullable String next) {}

    @GET
    @Operation(operationId = "listItems", summary = "Items that the caller's organizations lead or have a part in")
    @APIResponseSchema(ItemPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Nullable String state,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get());
        PanacheItems.Filter filter = new PanacheItems.Filter(
                Filters.uuid("campaign", campaign),
                organization,
                Filters.constant("state", state, ItemState.class),
                Filters.flag("overdue", overdue));
        List<Item> rows = items.page(
                scope, jurisdiction.readableOfPersonsBy(caller.get()), filter, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, item -> Cursor.of(item.id().value())).map(views::view).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getItem", summary = "One item, with its version as ETag")
    @APIResponseSchema(ItemView.class)
    public Response get(@PathParam("id") UUID id) {
        Item item = readItems.require(id, caller.get());
        return Response.ok(views.view(item)).tag(EntityTags.of(item.version())).build();
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "listItemHistory", summary = "What happened to an item, and in which capacity it was done")
    @APIResponseSchema(ItemHistoryPage.class)
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        readItems.require(id, caller.get());
        List<ItemEntry> rows = history.page(id, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, entry -> Cursor.of(entry.id())).map(ItemEntry::view).toResponse(uri);
    }
}

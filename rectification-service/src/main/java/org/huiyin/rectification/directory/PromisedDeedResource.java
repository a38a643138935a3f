package org.huiyin.rectification.directory;

import java.util.List;

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
import org.huiyin.rectification.directory.PromisedDeed.PromisedDeedView;
import org.huiyin.rectification.listing.Filters;

/** Practical deeds that wait to be taken up in a plan (CAM-5). */
@Path("/v1/promised-deeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
class PromisedDeedResource {

    private final PanachePromisedDeeds deeds;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    PromisedDeedResource(PanachePromisedDeeds deeds, Jurisdiction jurisdiction, CurrentCaller caller) {
        this.deeds = deeds;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record PromisedDeedPage(List<PromisedDeedView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPromisedDeeds",
            summary = "Practical deeds that an organization promised at visits",
            description = "CAM-5. With open=true those that are neither settled nor taken up in an item.")
    @APIResponseSchema(PromisedDeedPage.class)
    public Response list(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("open") @Nullable String open,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<PromisedDeed> rows = deeds.page(scope, Filters.flag("open", open), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, deed -> Cursor.of(deed.id())).map(PromisedDeed::view).toResponse(uri);
    }
}

package org.huiyin.rectification.commitment;

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
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.commitment.ConsolidationLook.ConsolidationLookView;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Concluded commitments are looked at again after the consolidation period (REC-9). */
@Path("/v1/consolidation-looks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@RunOnVirtualThread
class ConsolidationLookResource {

    private final SettleConsolidationLook settleConsolidationLook;
    private final PanacheConsolidationLooks looks;
    private final ReadItems readItems;
    private final Jurisdiction jurisdiction;
    private final DistrictTime time;
    private final CurrentCaller caller;

    ConsolidationLookResource(
            SettleConsolidationLook settleConsolidationLook,
            PanacheConsolidationLooks looks,
            ReadItems readItems,
            Jurisdiction jurisdiction,
            DistrictTime time,
            CurrentCaller caller) {
        this.settleConsolidationLook = settleConsolidationLook;
        this.looks = looks;
        this.readItems = readItems;
        this.jurisdiction = jurisdiction;
        this.time = time;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record ConsolidationLookPage(List<ConsolidationLookView> items, @Nullable String next) {}

    /** @param note what was found */
    record FindingRequest(@NotNull ConsolidationLookMove finding, @NotBlank @Size(max = 2000) String note) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listConsolidationLooks",
            summary = "Looks at concluded commitments of the caller's organizations, the first due first",
            description = "REC-9. With due=true those that wait, and whose day has come.")
    @APIResponseSchema(ConsolidationLookPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Nullable String state,
            @QueryParam("due") @Nullable String due,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        boolean isDue = Filters.flag("due", due);
        ConsolidationLookState asked = Filters.constant("state", state, ConsolidationLookState.class);
        PanacheConsolidationLooks.Filter filter = new PanacheConsolidationLooks.Filter(
                Filters.uuid("campaign", campaign),
                isDue ? ConsolidationLookState.DUE : asked,
                isDue ? time.today() : null);
        List<ConsolidationLook> rows = looks.page(
                scope, jurisdiction.readableOfPersonsBy(caller.get()), filter, Cursor.parse(cursor, 2), limit);
        return Page.cut(rows, limit, look -> Cursor.of(look.dueOn(), look.id()))
                .map(ConsolidationLook::view)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getConsolidationLook", summary = "One look after the consolidation period (REC-9)")
    @APIResponseSchema(ConsolidationLookView.class)
    public Response get(@PathParam("id") UUID id) {
        ConsolidationLook look = looks.require(id);
        readItems.scopeAbout(look.itemId(), caller.get()).require(look.organizationCode());
        return answer(look);
    }

    @POST
    @Path("/{id}/finding")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "settleConsolidationLook",
            summary = "A supervisor who did none of the work says whether the result holds",
            description = "REC-9, TRU-4. HOLDS from the day it is due, else 409 consolidation-not-over; REOPENS on any day: the "
                    + "commitment begins another round. 409 consolidation-look-not-in-state once it was settled.")
    @APIResponseSchema(ConsolidationLookView.class)
    public Response settle(@PathParam("id") UUID id, @NotNull @Valid FindingRequest request) {
        return answer(Refusals.require(
                settleConsolidationLook.settle(id, request.finding(), request.note(), caller.get())));
    }

    private static Response answer(ConsolidationLook look) {
        return Response.ok(look.view()).tag(EntityTags.of(look.version())).build();
    }
}

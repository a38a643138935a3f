package org.huiyin.rectification.lookback;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.lookback.LookBackRequests.FindingOrderRequest;
import org.huiyin.rectification.lookback.LookBackRequests.PlannedItemRequest;
import org.huiyin.rectification.problem.Refusals;

/** What look-backs found, and what it became (SUP-3). */
@Path("/v1/look-back-findings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@RunOnVirtualThread
class LookBackFindingResource {

    private final PanacheLookBackFindings findings;
    private final PlanFinding planFinding;
    private final OrderCorrection orderCorrection;
    private final ReadItems readItems;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    LookBackFindingResource(
            PanacheLookBackFindings findings,
            PlanFinding planFinding,
            OrderCorrection orderCorrection,
            ReadItems readItems,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.findings = findings;
        this.planFinding = planFinding;
        this.orderCorrection = orderCorrection;
        this.readItems = readItems;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record LookBackFindingPage(List<LookBackFindingView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listLookBackFindings",
            summary = "Findings in the organizations that the caller may read, oldest first",
            description = "open=true: not yet turned into anything.")
    @APIResponseSchema(LookBackFindingPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("lookBack") @Nullable String lookBack,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("open") @Nullable String open,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        List<LookBackFinding> rows = findings.page(
                scope,
                jurisdiction.readableOfPersonsBy(caller.get()),
                Filters.uuid("campaign", campaign),
                Filters.uuid("lookBack", lookBack),
                Filters.flag("open", open),
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(LookBackFinding::view).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getLookBackFinding", summary = "One finding, and what it became")
    @APIResponseSchema(LookBackFindingView.class)
    public Response get(@PathParam("id") UUID id) {
        LookBackFinding finding = findings.require(id);
        readItems.scopeAbout(finding.itemId(), caller.get()).require(finding.organizationCode());
        return answer(finding);
    }

    @POST
    @Path("/{id}/planned-item")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "planLookBackFinding",
            summary = "Take the finding up as an item of a plan that may still be changed; the item names its origin",
            description = "409 finding-turned when it has become an order or an item; once that item is removed from "
                    + "the plan the finding is open again.")
    @APIResponseSchema(LookBackFindingView.class)
    public Response plan(@PathParam("id") UUID id, @NotNull @Valid PlannedItemRequest request) {
        return answer(Refusals.require(planFinding.plan(id, request.planId(), caller.get())));
    }

    @POST
    @Path("/{id}/order")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "orderLookBackFinding",
            summary = "Order by a day, or within working days, that what was found be corrected",
            description = "The order names the finding. 409 finding-turned when it has become an order or an item; once that "
                    + "order is withdrawn the finding is open again.")
    @APIResponseSchema(LookBackFindingView.class)
    public Response order(@PathParam("id") UUID id, @NotNull @Valid FindingOrderRequest request) {
        return answer(Refusals.require(
                orderCorrection.order(id, request.demand(), request.toDeadline(), caller.get())));
    }

    private static Response answer(LookBackFinding finding) {
        return Response.ok(finding.view()).tag(EntityTags.of(finding.version())).build();
    }
}

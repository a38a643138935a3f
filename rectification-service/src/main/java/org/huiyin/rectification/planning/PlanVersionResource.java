package org.huiyin.rectification.planning;

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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;

/** What was submitted and adopted, version by version, and what differs between two of them (REC-1, REC-5). */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "planning")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
class PlanVersionResource {

    private static final PlanContent BLANK = new PlanContent("", List.of());

    private final PanachePlanVersions versions;
    private final ReadPlans readPlans;
    private final CurrentCaller caller;

    PlanVersionResource(PanachePlanVersions versions, ReadPlans readPlans, CurrentCaller caller) {
        this.versions = versions;
        this.readPlans = readPlans;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record VersionPage(List<VersionView> items, @Nullable String next) {}

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listPlanVersions",
            summary = "Versions of a plan, the first one first, without their content",
            description = "Each submission and the adoption freezes one.")
    @APIResponseSchema(VersionPage.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Plan plan = readPlans.require(id, caller.get());
        List<PlanVersion> rows = versions.page(plan.id(), Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, version -> Cursor.of(version.number())).map(VersionView::line).toResponse(uri);
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Operation(operationId = "getPlanVersion", summary = "One version of a plan, word for word, with the hash of its content")
    @APIResponseSchema(VersionView.class)
    public Response get(@PathParam("id") UUID id, @PathParam("number") int number) {
        Plan plan = readPlans.require(id, caller.get());
        return Response.ok(VersionView.whole(versions.requireOf(plan.id(), number))).build();
    }

    /** @param from the version to compare with; absent for the one before; 0 for the blank sheet before the first */
    @GET
    @Path("/{id}/versions/{number}/difference")
    @Operation(
            operationId = "comparePlanVersions",
            summary = "What differs between two versions: items added, removed and changed, field by field and in words",
            description = "Always in the same order. from is the number of the version to compare with: the one before where it "
                    + "is absent, and 0 for the blank sheet before the first.")
    @APIResponseSchema(DifferenceView.class)
    public Response compare(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("from") @Min(0) @Nullable Integer from) {
        Plan plan = readPlans.require(id, caller.get());
        PlanVersion version = versions.requireOf(plan.id(), number);
        int earlier = from == null ? number - 1 : from;
        PlanContent before = earlier == 0 ? BLANK : versions.requireOf(plan.id(), earlier).content();
        return Response.ok(DifferenceView.of(id, earlier, number, PlanDifference.between(before, version.content())))
                .build();
    }
}

package org.huiyin.rectification.transition;

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
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.directory.PhaseKind;
import org.huiyin.rectification.listing.Filters;

/** In which phase each organization may be, and who is late (SUP-4). */
@Path("/v1/phase-standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transitions")
@RunOnVirtualThread
class PhaseStandingResource {

    private final PhaseStandings standings;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final DistrictTime time;

    PhaseStandingResource(
            PhaseStandings standings, Jurisdiction jurisdiction, CurrentCaller caller, DistrictTime time) {
        this.standings = standings;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.time = time;
    }

    /** For the OpenAPI document. */
    record PhaseStandingPage(List<PhaseStandingView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPhaseStandings",
            summary = "For each organization of the campaign's batches the first phase that it has not passed, by code",
            description = "campaign is required. phase=ANALYSIS: who may be in that phase. late=true: whose phase should be "
                    + "over. Organizations that are gone and batches without phases are left out.")
    @APIResponseSchema(PhaseStandingPage.class)
    public Response list(
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("phase") @Nullable String phase,
            @QueryParam("late") @Nullable String late,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OrganizationScope scope = jurisdiction.readableBy(caller.get()).narrowedTo(organization);
        @Nullable UUID asked = Filters.uuid("campaign", campaign);
        if (asked == null) {
            throw ProblemException.invalidField("?campaign", "required", "Say in which campaign.");
        }
        @Nullable Cursor after = Cursor.parse(cursor, 1);
        List<PhaseStandingView> rows = standings.page(
                scope,
                asked,
                Filters.constant("phase", phase, PhaseKind.class),
                Filters.flag("late", late),
                time.today(),
                after == null ? "" : after.text(0),
                limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.organizationCode())).toResponse(uri);
    }
}

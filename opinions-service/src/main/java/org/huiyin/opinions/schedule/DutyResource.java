package org.huiyin.opinions.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.filter.Filter;

/** What is late, open, done and waived (CAM-3), for the whole campaign or an organization with all below it. */
@Path("/v1/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedule")
@RunOnVirtualThread
class DutyResource {

    private final Duties duties;
    private final ScheduleAccess access;
    private final DistrictTime time;

    DutyResource(Duties duties, ScheduleAccess access, DistrictTime time) {
        this.duties = duties;
        this.access = access;
        this.time = time;
    }

    /** A page of requirements at organizations. */
    public record DutyPage(List<DutyView> items, @Nullable String next) {}

    /** A page of organizations. */
    public record ProgressPage(List<ProgressView> items, @Nullable String next) {}

    @GET
    @Path("/duties")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listDuties",
            summary = "What organizations owe, the oldest first; with state=LATE what is late as of a day, today when"
                    + " absent (CAM-3). Staff see their own organization, leaders also those below")
    @APIResponseSchema(value = DutyPage.class, responseCode = "200", responseDescription = "OK")
    public Response duties(
            @QueryParam("campaign") @NotNull UUID campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("batch") @Min(1) @Max(99) @Nullable Integer batch,
            @QueryParam("phase") @Nullable PhaseKind phase,
            @QueryParam("requirement") @Nullable UUID requirement,
            @QueryParam("state") @Nullable DutyState state,
            @QueryParam("asOf") @PlausibleDay @Nullable LocalDate asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Duties.Wanted wanted = new Duties.Wanted(
                campaign, reach(organization), batch, phase, requirement, state, asOf == null ? time.today() : asOf);
        return duties.page(wanted, limit, Cursor.parse(cursor, 4)).toResponse(uri);
    }

    @GET
    @Path("/progress")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "summarizeProgress",
            summary = "How many requirements are late, open, done and waived, by organization, as of a day (CAM-3)")
    @APIResponseSchema(value = ProgressPage.class, responseCode = "200", responseDescription = "OK")
    public Response progress(
            @QueryParam("campaign") @NotNull UUID campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("batch") @Min(1) @Max(99) @Nullable Integer batch,
            @QueryParam("phase") @Nullable PhaseKind phase,
            @QueryParam("asOf") @PlausibleDay @Nullable LocalDate asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Duties.Wanted wanted = new Duties.Wanted(
                campaign, reach(organization), batch, phase, null, null, asOf == null ? time.today() : asOf);
        return duties.progress(wanted, limit, Cursor.parse(cursor, 1)).toResponse(uri);
    }

    private ScheduleAccess.Reach reach(@Nullable String organization) {
        return access.narrow(Filter.code("organization", organization));
    }
}

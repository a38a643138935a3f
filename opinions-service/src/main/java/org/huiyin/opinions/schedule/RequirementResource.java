package org.huiyin.opinions.schedule;

import java.net.URI;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.opinions.campaign.PhaseKind;
import org.huiyin.opinions.filter.Filter;

/** The schedule (CAM-3): kept by the office; an organization adds actions of its own. */
@Path("/v1/requirements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schedule")
@RunOnVirtualThread
class RequirementResource {

    private final Requirements requirements;
    private final PlanRequirement planning;
    private final ScheduleAccess access;
    private final CurrentCaller caller;

    RequirementResource(
            Requirements requirements, PlanRequirement planning, ScheduleAccess access, CurrentCaller caller) {
        this.requirements = requirements;
        this.planning = planning;
        this.access = access;
        this.caller = caller;
    }

    /** A page of requirements. */
    public record RequirementPage(List<RequirementView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listRequirements",
            summary = "A campaign's schedule by day; of an organization, what its batch and kind owe and its own"
                    + " additions (CAM-3). Staff see the one of their own organization")
    @APIResponseSchema(value = RequirementPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("campaign") @NotNull UUID campaign,
            @QueryParam("batch") @Min(1) @Max(99) @Nullable Integer batch,
            @QueryParam("phase") @Nullable PhaseKind phase,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("withdrawn") @DefaultValue("false") boolean withdrawn,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        ScheduleAccess.Reach reach = access.narrow(Filter.code("organization", organization));
        Requirements.Wanted wanted =
                new Requirements.Wanted(campaign, batch, phase, reach.organization(), withdrawn);
        List<Requirement> rows = requirements.page(wanted, limit, Cursor.parse(cursor, 3));
        return Page.cut(rows, limit, row -> Cursor.of(row.entry().dueOn(), row.entry().position(), row.id()))
                .map(RequirementView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getRequirement", summary = "One requirement; an addition for those who may see its owner")
    @APIResponseSchema(value = RequirementView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Requirement requirement = requirements.require(id);
        if (requirement.organizationCode() != null) {
            access.narrow(requirement.organizationCode());
        }
        return answer(Response.ok(), requirement);
    }

    @POST
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "addRequirement", summary = "Require an action of the organizations of a batch (CAM-3)")
    @APIResponseSchema(value = RequirementView.class, responseCode = "201", responseDescription = "Created")
    public Response add(@NotNull @Valid RequirementRequests.NewRequirement request) {
        return created(planning.add(caller.get(), request.campaignId(), request.batch(), request.toEntry(), null));
    }

    @POST
    @Path("/additions")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "addOwnAction", summary = "Add an action of the own organization to its schedule (CAM-3)")
    @APIResponseSchema(value = RequirementView.class, responseCode = "201", responseDescription = "Created")
    public Response addOwn(@NotNull @Valid RequirementRequests.NewAddition request) {
        caller.get().requireOrganization(request.organizationCode());
        return created(planning.add(
                caller.get(), request.campaignId(), request.batch(), request.toEntry(), request.organizationCode()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "changeRequirement",
            summary = "Say a requirement anew, within its phase; staff change what their organization added (CAM-3)")
    @APIResponseSchema(value = RequirementView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RequirementRequests.RequirementDescription request) {
        Requirement requirement = requirements.require(id);
        access.requireMayChange(requirement);
        RequirementEntry present = requirement.entry();
        return answer(
                Response.ok(),
                planning.change(caller.get(), id, request.toEntry(present.phase(), present.position()), ifMatch));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "withdrawRequirement",
            summary = "Take a requirement out of the schedule of all, with a reason that stays in sight (CAM-3)")
    @APIResponseSchema(value = RequirementView.class, responseCode = "200", responseDescription = "OK")
    public Response withdraw(
            @PathParam("id") UUID id, @NotNull @Valid RequirementRequests.RequirementWithdrawal request) {
        access.requireMayChange(requirements.require(id));
        return answer(Response.ok(), planning.withdraw(caller.get(), id, request.reason().strip()));
    }

    private static Response created(Requirement requirement) {
        return answer(Response.created(URI.create("/v1/requirements/" + requirement.id())), requirement);
    }

    private static Response answer(Response.ResponseBuilder response, Requirement requirement) {
        return response.entity(RequirementView.from(requirement)).tag(EntityTags.of(requirement.version())).build();
    }
}

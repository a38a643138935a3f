package org.huiyin.rectification.delegation;

import java.net.URI;
import java.time.LocalDate;
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
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.lifecycle.Capacity;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;

/** Who stands in for whom, for which days. */
@Path("/v1/task-delegations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RunOnVirtualThread
class TaskDelegationResource {

    private final PanacheTaskDelegations delegations;
    private final HandOverTasks handOverTasks;
    private final EndDelegation endDelegation;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;
    private final DistrictTime time;

    TaskDelegationResource(
            PanacheTaskDelegations delegations,
            HandOverTasks handOverTasks,
            EndDelegation endDelegation,
            Jurisdiction jurisdiction,
            CurrentCaller caller,
            DistrictTime time) {
        this.delegations = delegations;
        this.handOverTasks = handOverTasks;
        this.endDelegation = endDelegation;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.time = time;
    }

    /**
     * @param capacity OFFICER or SUPERVISOR: which tasks
     * @param organizationCode of a supervisor the only organization that is handed over; absent for all. An officer's
     *     is their own
     * @param absent user name of whoever is away; for an admin alone, absent for the caller
     * @param absentOrganizationCode where an absent supervisor works, which they do not supervise; for an admin
     *     alone, who says it
     * @param deputy user name; acts only with the role, an officer's deputy only in the same organization
     * @param until the last day
     */
    record TaskDelegationRequest(
            @NotNull Capacity capacity,
            @Size(min = 1, max = 64) @Nullable String organizationCode,
            @Size(min = 1, max = 64) @Nullable String absent,
            @Size(min = 1, max = 64) @Nullable String absentOrganizationCode,
            @NotBlank @Size(max = 64) String deputy,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {

        HandOverTasks.Request toRequest() {
            if (capacity != Capacity.OFFICER && capacity != Capacity.SUPERVISOR) {
                throw ProblemException.invalidField("/capacity", "unknown-value", "Use OFFICER or SUPERVISOR.");
            }
            return new HandOverTasks.Request(
                    absent, absentOrganizationCode, capacity, organizationCode, deputy,
                    new TaskDelegation.Days(from, until), reason);
        }
    }

    /** For the OpenAPI document. */
    record TaskDelegationPage(List<TaskDelegationView> items, @Nullable String next) {}

    @POST
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "handOverTasks",
            summary = "Hand the own tasks over to a deputy, from day to day; an admin does it for whoever cannot",
            description = "409 task-delegation-overlaps where some of it is handed over already, task-delegation-chained where the"
                    + " deputy is away too. TRU-4: a deputy checks neither their own work nor that of whom they represent.")
    @APIResponseSchema(value = TaskDelegationView.class, responseCode = "201")
    public Response handOver(@NotNull @Valid TaskDelegationRequest request) {
        TaskDelegation made = Refusals.require(handOverTasks.handOver(request.toRequest(), caller.get()));
        return Response.created(URI.create("/v1/task-delegations/" + made.id()))
                .entity(made.view(time.today()))
                .tag(EntityTags.of(made.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.LEADER, Role.ADMIN, Role.AUDITOR})
    @Operation(
            operationId = "listTaskDelegations",
            summary = "Who stands in for whom: the caller's own; a leader's staff; all of them for admins and auditors")
    @APIResponseSchema(TaskDelegationPage.class)
    public Response list(
            @QueryParam("running") @Nullable String running,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        OrganizationScope staff = jurisdiction.ledBy(reader);
        LocalDate today = time.today();
        List<TaskDelegation> rows = delegations.page(
                reader.name(), staff, Filters.flag("running", running) ? today : null, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(row -> row.view(today)).toResponse(uri);
    }

    @POST
    @Path("/{id}/ending")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.LEADER, Role.ADMIN})
    @Operation(
            operationId = "endTaskDelegation",
            summary = "End it early, at once: by either of the two, by a leader of the organization or by an admin")
    @APIResponseSchema(TaskDelegationView.class)
    public Response end(@PathParam("id") UUID id) {
        TaskDelegation ended = Refusals.require(endDelegation.end(id, caller.get()));
        return Response.ok(ended.view(time.today())).tag(EntityTags.of(ended.version())).build();
    }
}

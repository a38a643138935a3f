package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.problem.Refusals;

/** What groups look after, from when and until when (SUP-1). */
@Path("/v1/supervision-groups/{id}/assignments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
class AssignmentResource {

    private final AssignOrganization assignOrganization;
    private final PanacheSupervisionGroups groups;
    private final SupervisionGroupViews views;
    private final DistrictTime time;
    private final CurrentCaller caller;

    AssignmentResource(
            AssignOrganization assignOrganization,
            PanacheSupervisionGroups groups,
            SupervisionGroupViews views,
            DistrictTime time,
            CurrentCaller caller) {
        this.assignOrganization = assignOrganization;
        this.groups = groups;
        this.views = views;
        this.time = time;
        this.caller = caller;
    }

    /**
     * @param from the first day; absent: today
     * @param until the first day on which it is no longer so; absent: no end is known
     */
    record AssignmentRequest(
            @NotBlank @Size(max = 64) String organizationCode,
            @PlausibleDay @Nullable LocalDate from,
            @PlausibleDay @Nullable LocalDate until) {}

    /** @param from the first day with the other group; absent: today */
    record TransferRequest(@NotNull UUID toGroupId, @PlausibleDay @Nullable LocalDate from) {}

    @POST
    @Operation(
            operationId = "assignOrganization",
            summary = "Assign an organization to the group, from a day and, if known, until a day",
            description = """
                    SUP-1. Days are the district's; the past is not rewritten. What is assigned already is not assigned again. 409 \
                    `assignment-overlaps` where some of the days are taken, `supervision-group-full` from 1,000 organizations on.""")
    @APIResponseSchema(SupervisionGroupView.class)
    public Response assign(@PathParam("id") UUID id, @NotNull @Valid AssignmentRequest request) {
        requireFuture("/from", request.from());
        LocalDate from = request.from() == null ? time.today() : request.from();
        if (request.until() != null && !request.until().isAfter(from)) {
            throw ProblemException.invalidField("/until", "out-of-range", "It ends on a later day than it begins.");
        }
        return answer(Refusals.require(assignOrganization.assign(
                id, request.organizationCode(), request.from(), request.until(), caller.get())));
    }

    @POST
    @Path("/{organizationCode}/transfer")
    @Operation(
            operationId = "transferOrganization",
            summary = "Move an organization to another group, with no day between",
            description = "SUP-1. Answers the group that takes it over. What was, stays in the history.")
    @APIResponseSchema(SupervisionGroupView.class)
    public Response transfer(
            @PathParam("id") UUID id,
            @PathParam("organizationCode") String organizationCode,
            @NotNull @Valid TransferRequest request) {
        requireFuture("/from", request.from());
        if (request.toGroupId().equals(id)) {
            throw ProblemException.invalidField("/toGroupId", "unknown-value", "It is the same group.");
        }
        groups.require(id);
        if (groups.findById(request.toGroupId()) == null) {
            throw ProblemException.invalidField("/toGroupId", "unknown-value", "There is no such supervision group.");
        }
        return answer(Refusals.require(assignOrganization.transfer(
                id, organizationCode, request.toGroupId(), request.from(), caller.get())));
    }

    @DELETE
    @Path("/{organizationCode}")
    @Operation(
            operationId = "releaseOrganization",
            summary = "From today on the group no longer looks after the organization",
            description = "SUP-1. What is planned is off; what was, stays in the history.")
    @APIResponse(responseCode = "204", description = "It is no longer assigned")
    public Response release(@PathParam("id") UUID id, @PathParam("organizationCode") String organizationCode) {
        assignOrganization.release(id, organizationCode, caller.get());
        return Response.noContent().build();
    }

    private void requireFuture(String pointer, @Nullable LocalDate day) {
        if (day != null && day.isBefore(time.today())) {
            throw ProblemException.invalidField(pointer, "out-of-range", "Give today or a later day.");
        }
    }

    private Response answer(SupervisionGroup group) {
        return Response.ok(views.of(group)).tag(EntityTags.of(group.version())).build();
    }
}

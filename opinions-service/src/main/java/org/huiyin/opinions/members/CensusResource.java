package org.huiyin.opinions.members;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Role;
import org.huiyin.opinions.filter.Filter;

/** The questions of the census (CAM-4), each answered by one request, for the district or for a subtree. */
@Path("/v1/members/census")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "members")
@RunOnVirtualThread
class CensusResource {

    private final Census census;

    CensusResource(Census census) {
        this.census = census;
    }

    @GET
    @Path("/missing-branches")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "findMissingBranches",
            summary = "Organizations with members enough for a branch, and none")
    @APIResponseSchema(value = Census.MissingBranches.class, responseCode = "200", responseDescription = "OK")
    public Response missingBranches(@QueryParam("organization") @Nullable String organization) {
        return Response.ok(census.missingBranches(Filter.code("organization", organization))).build();
    }

    @GET
    @Path("/leadership-teams")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "findTeamsInQuestion", summary = "Leadership teams that are incomplete or weak")
    @APIResponseSchema(value = Census.Teams.class, responseCode = "200", responseDescription = "OK")
    public Response teamsInQuestion(@QueryParam("organization") @Nullable String organization) {
        return Response.ok(census.teams(Filter.code("organization", organization))).build();
    }

    @GET
    @Path("/unreachable-members")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "countUnreachableMembers", summary = "How many members cannot be reached, and where")
    @APIResponseSchema(value = Census.Reachability.class, responseCode = "200", responseDescription = "OK")
    public Response unreachableMembers(@QueryParam("organization") @Nullable String organization) {
        return Response.ok(census.reachability(Filter.code("organization", organization))).build();
    }
}

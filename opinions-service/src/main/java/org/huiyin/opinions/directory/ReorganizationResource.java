package org.huiyin.opinions.directory;

import java.util.List;

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
import jakarta.ws.rs.HeaderParam;
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
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** Moving, merging, dissolving and reactivating organizations, and what they were (CAM-1). */
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RunOnVirtualThread
class ReorganizationResource {

    private final Organizations organizations;
    private final OrganizationHistory history;
    private final MoveOrganization moving;
    private final MergeOrganization merging;
    private final DissolveOrganization dissolving;
    private final CurrentCaller caller;

    ReorganizationResource(
            Organizations organizations,
            OrganizationHistory history,
            MoveOrganization moving,
            MergeOrganization merging,
            DissolveOrganization dissolving,
            CurrentCaller caller) {
        this.organizations = organizations;
        this.history = history;
        this.moving = moving;
        this.merging = merging;
        this.dissolving = dissolving;
        this.caller = caller;
    }

    /** @param parentCode code of the organization that it is to stand directly below */
    public record NewPlace(@NotBlank @Size(max = 64) String parentCode) {}

    /** @param successorCode code of the organization that answers for it from now on */
    public record Merger(@NotBlank @Size(max = 64) String successorCode) {}

    /** A page of what an organization was. */
    public record OrganizationHistoryPage(List<OrganizationHistory.PastOrganization> items, @Nullable String next) {}

    @GET
    @Path("/{code}/history")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listOrganizationHistory",
            summary = "What an organization was, latest first: name, place, batch, what happened and by whom (CAM-1)")
    @APIResponseSchema(value = OrganizationHistoryPage.class, responseCode = "200", responseDescription = "OK")
    public Response history(
            @PathParam("code") String code,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        if (organizations.withCode(code).isEmpty()) {
            throw ProblemException.notFound("organization");
        }
        return history.of(code, limit, Cursor.parse(cursor, 1)).toResponse(uri);
    }

    @POST
    @Path("/{code}/move")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "moveOrganization",
            summary = "Move an organization with everything below it under another parent",
            description = "Needs If-Match. 409 organization-not-in-state for one that was dissolved.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response move(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewPlace request) {
        return answer(moving.move(caller.get(), code, request.parentCode(), ifMatch));
    }

    @POST
    @Path("/{code}/merger")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "mergeOrganization",
            summary = "Merge an organization into another",
            description = """
                    Needs If-Match. It becomes inactive; what stands below it moves under the successor, open opinions, \
                    members and contact points are passed on. What was recorded under its code stays recorded under it.""")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response merge(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Merger request) {
        return answer(merging.merge(caller.get(), code, request.successorCode(), ifMatch));
    }

    @POST
    @Path("/{code}/dissolution")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "dissolveOrganization",
            summary = "Dissolve an organization on which nothing hangs",
            description = """
                    Needs If-Match. 409 organization-still-needed lists under standing what stands in the way, each with \
                    its count: active-children, open-opinions, members, contact-points, unsolved-problems.""")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response dissolve(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(dissolving.dissolve(caller.get(), code, ifMatch));
    }

    @POST
    @Path("/{code}/reactivation")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "reactivateOrganization",
            summary = "Bring back an organization that was dissolved or merged",
            description = """
                    Needs If-Match. Opinions that were passed on and are still open come back; members, and organizations \
                    that moved to the successor, are moved back by hand. 409 organization-still-needed below a parent that \
                    was dissolved.""")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "OK")
    public Response reactivate(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(dissolving.reactivate(caller.get(), code, ifMatch));
    }

    private static Response answer(Reorganized outcome) {
        return switch (outcome) {
            case Reorganized.Done done -> Response.ok(OrganizationView.from(done.organization()))
                    .tag(EntityTags.of(done.organization().version()))
                    .build();
            case Reorganized.Misplaced misplaced -> throw ChangeOrganization.refusal(
                    misplaced.field(), misplaced.reason());
            case Reorganized.NotInState refused -> throw new ProblemException(
                    Problem.of(OpinionsProblem.ORGANIZATION_NOT_IN_STATE, "Its state is " + refused.state() + ".")
                            .with("state", refused.state())
                            .with("allowedMoves", refused.allowedMoves()));
            case Reorganized.StillNeeded needed -> throw new ProblemException(
                    Problem.of(OpinionsProblem.ORGANIZATION_STILL_NEEDED, "See standing: settle it, or merge.")
                            .with("standing", needed.standing()));
        };
    }
}

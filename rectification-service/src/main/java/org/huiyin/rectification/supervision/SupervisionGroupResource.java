package org.huiyin.rectification.supervision;

import java.net.URI;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;

/** Supervision groups and their members (SUP-1). */
@Path("/v1/supervision-groups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
class SupervisionGroupResource {

    private final PanacheSupervisionGroups groups;
    private final ComposeGroup composeGroup;
    private final SupervisionGroupViews views;
    private final CurrentCaller caller;

    SupervisionGroupResource(
            PanacheSupervisionGroups groups,
            ComposeGroup composeGroup,
            SupervisionGroupViews views,
            CurrentCaller caller) {
        this.groups = groups;
        this.composeGroup = composeGroup;
        this.views = views;
        this.caller = caller;
    }

    /** @param members user names, as tokens carry them */
    record SupervisionGroupRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = SupervisionGroup.MOST_MEMBERS) List<@NotBlank @Size(max = 64) String> members) {}

    /** For the OpenAPI document. */
    record SupervisionGroupPage(List<SupervisionGroupView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "setUpSupervisionGroup", summary = "Set up a supervision group")
    @APIResponseSchema(value = SupervisionGroupView.class, responseCode = "201")
    public Response setUp(@NotNull @Valid SupervisionGroupRequest request) {
        SupervisionGroup group = composeGroup.setUp(request.name(), request.members(), caller.get());
        return Response.created(URI.create("/v1/supervision-groups/" + group.id().value()))
                .entity(views.of(group))
                .tag(EntityTags.of(group.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR, Role.SORTER, Role.LEADER, Role.SUPERVISOR})
    @Operation(operationId = "listSupervisionGroups", summary = "The supervision groups")
    @APIResponseSchema(SupervisionGroupPage.class)
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<SupervisionGroup> rows = groups.page(Cursor.parse(cursor, 1), limit);
        Page<SupervisionGroup> page = Page.cut(rows, limit, group -> Cursor.of(group.id().value()));
        return new Page<>(views.of(page.items()), page.next()).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR, Role.SORTER, Role.LEADER, Role.SUPERVISOR})
    @Operation(operationId = "getSupervisionGroup", summary = "One group, with its version as ETag")
    @APIResponseSchema(SupervisionGroupView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(groups.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "changeSupervisionGroup", summary = "Change name and members")
    @APIResponseSchema(SupervisionGroupView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SupervisionGroupRequest request) {
        return answer(composeGroup.change(id, request.name(), request.members(), ifMatch, caller.get()));
    }

    private Response answer(SupervisionGroup group) {
        return Response.ok(views.of(group)).tag(EntityTags.of(group.version())).build();
    }
}

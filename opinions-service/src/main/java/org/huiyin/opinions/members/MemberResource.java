package org.huiyin.opinions.members;

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
import org.huiyin.opinions.filter.Filter;

/**
 * The ledger of members (CAM-4): kept and seen by each organization for itself, by the office for all, read by
 * auditors.
 */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "members")
@RunOnVirtualThread
class MemberResource {

    private final Members members;
    private final MemberList list;
    private final EnterMember entering;
    private final ChangeMember change;
    private final NameMemberAccount naming;
    private final LedgerAccess access;
    private final CurrentCaller caller;

    MemberResource(
            Members members,
            MemberList list,
            EnterMember entering,
            ChangeMember change,
            NameMemberAccount naming,
            LedgerAccess access,
            CurrentCaller caller) {
        this.members = members;
        this.list = list;
        this.entering = entering;
        this.change = change;
        this.naming = naming;
        this.access = access;
        this.caller = caller;
    }

    /** A page of members. */
    public record MemberPage(List<MemberView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listMembers",
            summary = "The ledger by organization and number; staff of an organization see their own")
    @APIResponseSchema(value = MemberPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("category") @Nullable MemberCategory category,
            @QueryParam("group") @Nullable MemberGroup group,
            @QueryParam("reachable") @Nullable Boolean reachable,
            @QueryParam("text") @Nullable String text,
            @QueryParam("removed") @DefaultValue("false") boolean removed,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        MemberList.Wanted wanted = new MemberList.Wanted(
                access.narrow(Filter.code("organization", organization)),
                category,
                group,
                reachable,
                Filter.text("text", text),
                removed);
        return list.page(wanted, limit, Cursor.parse(cursor, 2)).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getMember", summary = "One member")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Member member = members.require(id);
        access.require(member.organizationCode());
        return answer(Response.ok(), member);
    }

    @POST
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "enterMember", summary = "Enter a member of the own organization into the ledger")
    @APIResponseSchema(value = MemberView.class, responseCode = "201", responseDescription = "Created")
    public Response enter(@NotNull @Valid MemberRequests.NewMember request) {
        access.require(request.organizationCode());
        Member member = entering.enter(caller.get(), request.toEntry(), access.onlyOrganization());
        return answer(Response.created(URI.create("/v1/members/" + member.id())), member);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Operation(operationId = "changeMember", summary = "Bring an entry up to date; the number stays")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MemberRequests.MemberDescription request) {
        Member member = members.require(id);
        access.require(member.organizationCode());
        Member changed = change.change(
                caller.get(), id, request.toEntry(member.number()), ifMatch, access.onlyOrganization());
        return answer(Response.ok(), changed);
    }

    @POST
    @Path("/{id}/removal")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Operation(operationId = "strikeOffMember", summary = "Strike a member off the ledger; the entry can be restored")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "OK")
    public Response strikeOff(@PathParam("id") UUID id, @NotNull @Valid MemberRequests.MemberRemoval request) {
        access.require(members.require(id).organizationCode());
        return answer(Response.ok(), change.strikeOff(caller.get(), id, request.reason()));
    }

    @POST
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Operation(operationId = "restoreMember", summary = "Put a member who was struck off back into the ledger")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "OK")
    public Response restore(@PathParam("id") UUID id) {
        access.require(members.require(id).organizationCode());
        return answer(Response.ok(), change.restore(caller.get(), id));
    }

    @POST
    @Path("/{id}/account")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "nameMemberAccount",
            summary = "Say under which user name the member reads what is for that member alone (SRT-4, APP-1)")
    @APIResponseSchema(value = MemberView.class, responseCode = "200", responseDescription = "OK")
    public Response nameAccount(@PathParam("id") UUID id, @NotNull @Valid MemberRequests.MemberAccount request) {
        return answer(Response.ok(), naming.name(caller.get(), id, request.account()));
    }

    private static Response answer(Response.ResponseBuilder response, Member member) {
        return response.entity(MemberView.from(member)).tag(EntityTags.of(member.version())).build();
    }
}

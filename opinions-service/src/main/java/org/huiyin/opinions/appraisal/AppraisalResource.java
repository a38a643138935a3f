package org.huiyin.opinions.appraisal;

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

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.appraisal.AppraisalViews.AppraisalEntry;
import org.huiyin.opinions.appraisal.AppraisalViews.AppraisalView;
import org.huiyin.opinions.filter.Filter;

/** Appraisals (APP-1): written by the branch's officers, read and acknowledged by the member, read by the office. */
@Path("/v1/appraisals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "appraisal")
@RunOnVirtualThread
class AppraisalResource {

    private final WriteAppraisal writing;
    private final MoveAppraisal moving;
    private final Appraisals appraisals;
    private final AppraisalAccess access;
    private final AppraisalVault vault;
    private final CurrentCaller caller;

    AppraisalResource(
            WriteAppraisal writing,
            MoveAppraisal moving,
            Appraisals appraisals,
            AppraisalAccess access,
            AppraisalVault vault,
            CurrentCaller caller) {
        this.writing = writing;
        this.moving = moving;
        this.appraisals = appraisals;
        this.access = access;
        this.vault = vault;
        this.caller = caller;
    }

    /** A page of entries. */
    public record AppraisalPage(List<AppraisalEntry> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "writeAppraisal",
            summary = "Write the branch's appraisal of a member of its ledger; a draft at first")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "201", responseDescription = "Created")
    public Response write(@NotNull @Valid AppraisalRequests.NewAppraisal request) {
        Appraisal appraisal = writing.write(caller.get(), request.campaignId(), request.memberId(), request.toWords());
        return answer(Response.created(URI.create("/v1/appraisals/" + appraisal.id())), appraisal);
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "listAppraisals",
            summary = "Which appraisals one branch has written, without what they say; the office names the branch")
    @APIResponseSchema(value = AppraisalPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("state") @Nullable AppraisalState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String branch = branch(Filter.code("organization", organization));
        return page(appraisals.ofBranch(branch, campaign, state, limit, Cursor.parse(cursor, 1)), limit, uri);
    }

    @GET
    @Path("/own")
    @Authenticated
    @Operation(
            operationId = "listOwnAppraisals",
            summary = "The appraisals of the caller that were shown to the caller")
    @APIResponseSchema(value = AppraisalPage.class, responseCode = "200", responseDescription = "OK")
    public Response own(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return page(appraisals.shownTo(caller.get().name(), limit, Cursor.parse(cursor, 1)), limit, uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getAppraisal",
            summary = "One appraisal, for the member once it is shown, the branch and the office")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), access.readable(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "reviseAppraisal", summary = "Write a draft anew")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppraisalRequests.AppraisalDescription request) {
        return answer(moving.revise(caller.get(), id, request.toWords(), ifMatch));
    }

    @POST
    @Path("/{id}/showing")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "showAppraisal", summary = "Show the draft to the member, who must have an account")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response show(@PathParam("id") UUID id) {
        return answer(moving.show(caller.get(), id));
    }

    @POST
    @Path("/{id}/taking-back")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "takeBackAppraisal",
            summary = "Make it a draft again, before the member has acknowledged it")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response takeBack(@PathParam("id") UUID id) {
        return answer(moving.takeBack(caller.get(), id));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Authenticated
    @Operation(operationId = "acknowledgeAppraisal", summary = "The member has read it, and may remark on it")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response acknowledge(
            @PathParam("id") UUID id, @NotNull @Valid AppraisalRequests.AppraisalAcknowledgement request) {
        return answer(moving.acknowledge(caller.get(), id, request.remark()));
    }

    @POST
    @Path("/{id}/corrections")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "correctAppraisal",
            summary = "Correct what was acknowledged; what stood there stays visible, and the member acknowledges anew")
    @APIResponseSchema(value = AppraisalView.class, responseCode = "200", responseDescription = "OK")
    public Response correct(@PathParam("id") UUID id, @NotNull @Valid AppraisalRequests.AppraisalCorrection request) {
        return answer(moving.correct(caller.get(), id, request.toWords(), request.reason().strip()));
    }

    /** One branch at a time: nobody gets a list of people across branches (REP-7). */
    private String branch(@Nullable String wanted) {
        Caller asking = caller.get();
        if (asking.has(Role.SORTER)) {
            if (wanted == null) {
                throw ProblemException.invalidField("?organization", "required", "Say of which branch.");
            }
            return wanted;
        }
        String own = asking.organization().orElse("");
        if (wanted != null && !wanted.equals(own)) {
            throw Caller.foreignOrganization(wanted);
        }
        return own;
    }

    private static Response page(List<Appraisal> rows, int limit, UriInfo uri) {
        return Page.cut(rows, limit, appraisal -> Cursor.of(appraisal.id()))
                .map(AppraisalEntry::from)
                .toResponse(uri);
    }

    private Response answer(MoveAppraisal.Outcome outcome) {
        return switch (outcome) {
            case MoveAppraisal.Outcome.Done done -> answer(Response.ok(), done.appraisal());
            case MoveAppraisal.Outcome.Refused refused -> throw new ProblemException(Problem.of(
                            OpinionsProblem.APPRAISAL_NOT_IN_STATE,
                            "It is %s; see allowedMoves.".formatted(refused.state()))
                    .with("state", refused.state())
                    .with("allowedMoves", refused.allowedMoves()));
        };
    }

    private Response answer(Response.ResponseBuilder response, Appraisal appraisal) {
        return response.entity(AppraisalView.from(appraisal, vault.open(appraisal)))
                .tag(EntityTags.of(appraisal.version()))
                .build();
    }
}

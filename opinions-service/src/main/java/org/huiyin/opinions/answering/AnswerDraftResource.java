package org.huiyin.opinions.answering;

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

/** Drafts of answers, for the office and the organization that drafts them; never for a giver (SRT-5, TRU-4). */
@Path("/v1/answer-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "answering")
@RunOnVirtualThread
class AnswerDraftResource {

    private final AnswerDrafts drafts;
    private final DraftAnswer drafting;
    private final PassDraft passing;
    private final CurrentCaller caller;

    AnswerDraftResource(AnswerDrafts drafts, DraftAnswer drafting, PassDraft passing, CurrentCaller caller) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.passing = passing;
        this.caller = caller;
    }

    /** A page of drafts. */
    public record AnswerDraftPage(List<AnswerDraftView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.SORTER})
    @Operation(
            operationId = "listAnswerDrafts",
            summary = "Drafts in the order in which they were begun; an organization sees its own, the office all")
    @APIResponseSchema(value = AnswerDraftPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("state") @Nullable DraftState state,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<AnswerDraft> rows = drafts.page(
                caller.get(), state, Filter.code("organization", organization), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, draft -> Cursor.of(draft.id()))
                .map(AnswerDraftView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.SORTER})
    @Operation(operationId = "getAnswerDraft", summary = "One draft")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), drafts.visibleTo(caller.get(), id));
    }

    @POST
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "draftAnswer",
            summary = "Draft an answer for up to 1,000 opinions or for a problem; the givers read nothing of it yet")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "201", responseDescription = "Created")
    public Response draft(@NotNull @Valid DraftRequests.NewAnswerDraft request) {
        AnswerDraft draft = drafting.draft(caller.get(), request.subject(), request.words());
        return answer(Response.created(URI.create("/v1/answer-drafts/" + draft.id())), draft);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "editAnswerDraft", summary = "Other words; whoever edits does not approve (TRU-4)")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "200", responseDescription = "OK")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DraftRequests.AnswerDraftWords request) {
        return answer(
                Response.ok(), drafting.edit(caller.get(), id, request.words(), ifMatch).orRefuse());
    }

    @POST
    @Path("/{id}/submission")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "submitAnswerDraft", summary = "Give the draft to whoever approves it")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "200", responseDescription = "OK")
    public Response submit(@PathParam("id") UUID id) {
        return answer(Response.ok(), passing.submit(caller.get(), id).orRefuse());
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "publishAnswerDraft",
            summary = "Give the words to the givers at once; 409 answer-needs-approval where the campaign asks for it")
    @APIResponseSchema(value = DraftRequests.PublishedDraft.class, responseCode = "200", responseDescription = "OK")
    public Response publish(@PathParam("id") UUID id) {
        return answer(passing.publish(caller.get(), id));
    }

    @POST
    @Path("/{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.SORTER, Role.LEADER})
    @Operation(
            operationId = "approveAnswerDraft",
            summary = "Give the words to the givers: by the office, or a leader of the drafting organization, "
                    + "who had no hand in them (TRU-4)")
    @APIResponseSchema(value = DraftRequests.PublishedDraft.class, responseCode = "200", responseDescription = "OK")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(passing.approve(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.SORTER, Role.LEADER})
    @Operation(operationId = "returnAnswerDraft", summary = "Send the draft back, and say what is to be done better")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "200", responseDescription = "OK")
    public Response sendBack(@PathParam("id") UUID id, @NotNull @Valid DraftRequests.DraftReturn request) {
        String reason = AnswerRequests.stripped("/reason", request.reason());
        return answer(Response.ok(), passing.sendBack(caller.get(), id, reason).orRefuse());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "withdrawAnswerDraft", summary = "Say that the draft is not needed any more")
    @APIResponseSchema(value = AnswerDraftView.class, responseCode = "200", responseDescription = "OK")
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(Response.ok(), passing.withdraw(caller.get(), id).orRefuse());
    }

    private static Response answer(Response.ResponseBuilder response, AnswerDraft draft) {
        return response.entity(AnswerDraftView.from(draft))
                .tag(EntityTags.of(draft.version()))
                .build();
    }

    private static Response answer(PassDraft.Passed passed) {
        return Response.ok(DraftRequests.PublishedDraft.from(passed))
                .tag(EntityTags.of(passed.draft().version()))
                .build();
    }
}

package org.huiyin.rectification.lookback;

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
import org.huiyin.rectification.lookback.LookBackRequests.ChangedTemplate;
import org.huiyin.rectification.lookback.LookBackRequests.NewTemplate;

/** The checklists of look-backs (SUP-3). */
@Path("/v1/look-back-templates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@RunOnVirtualThread
class LookBackTemplateResource {

    private final PanacheLookBackTemplates templates;
    private final KeepTemplate keepTemplate;
    private final CurrentCaller caller;

    LookBackTemplateResource(PanacheLookBackTemplates templates, KeepTemplate keepTemplate, CurrentCaller caller) {
        this.templates = templates;
        this.keepTemplate = keepTemplate;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record LookBackTemplatePage(List<LookBackTemplateView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "writeLookBackTemplate", summary = "Write a checklist for organizations or for items")
    @APIResponseSchema(value = LookBackTemplateView.class, responseCode = "201")
    public Response write(@NotNull @Valid NewTemplate request) {
        LookBackTemplate template =
                keepTemplate.write(request.title(), request.kind(), request.toQuestions(), caller.get());
        return Response.created(URI.create("/v1/look-back-templates/" + template.id()))
                .entity(LookBackTemplateView.of(template))
                .tag(EntityTags.of(template.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR, Role.SORTER, Role.LEADER, Role.SUPERVISOR, Role.OFFICER})
    @Operation(
            operationId = "listLookBackTemplates",
            summary = "The checklists, oldest first; two are delivered with the suite")
    @APIResponseSchema(LookBackTemplatePage.class)
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<LookBackTemplate> rows = templates.page(Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(LookBackTemplateView::of).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR, Role.SORTER, Role.LEADER, Role.SUPERVISOR, Role.OFFICER})
    @Operation(operationId = "getLookBackTemplate", summary = "One checklist, with its version as ETag")
    @APIResponseSchema(LookBackTemplateView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(templates.require(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "changeLookBackTemplate",
            summary = "A new edition of a checklist; look-backs that run keep the questions that they began with")
    @APIResponseSchema(LookBackTemplateView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangedTemplate request) {
        return answer(keepTemplate.change(id, request.title(), request.toQuestions(), ifMatch, caller.get()));
    }

    private static Response answer(LookBackTemplate template) {
        return Response.ok(LookBackTemplateView.of(template)).tag(EntityTags.of(template.version())).build();
    }
}

package org.huiyin.opinions.imports;

import java.io.IOException;
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
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/** Registers of opinions as files (COL-6). A collector sends and sees those of the own organization. */
@Path("/v1/opinion-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RunOnVirtualThread
class OpinionImportResource {

    /** Largest file, in megabytes. */
    static final long MOST_MEGABYTES = 2_000;

    private final CheckOpinionImport check;
    private final QueueOpinionImport queue;
    private final OpinionImports imports;
    private final Rejections rejections;
    private final CurrentCaller caller;

    OpinionImportResource(
            CheckOpinionImport check,
            QueueOpinionImport queue,
            OpinionImports imports,
            Rejections rejections,
            CurrentCaller caller) {
        this.check = check;
        this.queue = queue;
        this.imports = imports;
        this.rejections = rejections;
        this.caller = caller;
    }

    /** A page of imports. */
    public record OpinionImportPage(List<OpinionImportView> items, @Nullable String next) {}

    /** A page of rejections. */
    public record RejectionPage(List<RejectionView> items, @Nullable String next) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "startOpinionImport",
            summary = "Send a register of opinions as CSV or XLSX, with the meaning of its columns")
    @APIResponse(
            responseCode = "202",
            description = "Accepted",
            content = @Content(schema = @Schema(implementation = OpinionImportView.class)))
    public Response start(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @NotNull @Valid OpinionImportRequest request)
            throws IOException {
        String onlyCollector = ownUnless(Role.SORTER, Role.ADMIN);
        OpinionImportRequest scoped = onlyCollector == null ? request : scope(request, onlyCollector);
        Upload upload = Upload.of(file, MOST_MEGABYTES);
        check.check(scoped);
        InspectedFile inspected = InspectedFile.inspect(upload.path(), scoped);
        OpinionImport queued = queue.queue(caller.get(), onlyCollector, upload, inspected, scoped);
        return Response.accepted(OpinionImportView.from(queued))
                .location(URI.create("/v1/opinion-imports/" + queued.id()))
                .build();
    }

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listOpinionImports", summary = "Imports of opinions, latest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = OpinionImportPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<OpinionImport> rows =
                imports.page(ownUnless(Role.SORTER, Role.AUDITOR, Role.ADMIN), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.id()))
                .map(OpinionImportView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getOpinionImport", summary = "How far an import has come")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = OpinionImportView.class)))
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(OpinionImportView.from(visible(id))).build();
    }

    @GET
    @Path("/{id}/rejections")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listOpinionImportRejections",
            summary = "Rows that an import left out, by row and column, with the reason")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = RejectionPage.class)))
    public Response rejections(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        OpinionImportId importId = visible(id).id();
        return rejections
                .page(importId, limit, Cursor.parse(cursor, 2))
                .map(rejection -> RejectionView.from(rejection, headers.getAcceptableLanguages()))
                .toResponse(uri);
    }

    private OpinionImport visible(UUID id) {
        OpinionImport found =
                imports.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("import of opinions"));
        String own = ownUnless(Role.SORTER, Role.AUDITOR, Role.ADMIN);
        if (own != null && !own.equals(found.organizationCode())) {
            throw Caller.foreignOrganization(String.valueOf(found.organizationCode()));
        }
        return found;
    }

    /** The caller's own organization, as for a collector; nothing for the roles that reach over the whole district. */
    private @Nullable String ownUnless(String... districtWide) {
        if (caller.get().hasAny(districtWide)) {
            return null;
        }
        return caller.get()
                .organization()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FOREIGN_ORGANIZATION, "The access token names no organization to register for."));
    }

    private static OpinionImportRequest scope(OpinionImportRequest request, String organization) {
        OpinionImportRequest.FieldDefaults defaults = request.defaultsOrNone();
        if (defaults.collectedBy() != null && !defaults.collectedBy().equals(organization)) {
            throw Caller.foreignOrganization(defaults.collectedBy());
        }
        return request.with(defaults.collectedBy(organization));
    }
}

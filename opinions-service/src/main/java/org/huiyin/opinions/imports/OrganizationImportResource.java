package org.huiyin.opinions.imports;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

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
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** Lists of organizations as files (CAM-1). */
@Path("/v1/organizations/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RunOnVirtualThread
class OrganizationImportResource {

    /** Largest file, in megabytes. */
    static final long MOST_MEGABYTES = 10;

    private final ImportOrganizations importation;
    private final CurrentCaller caller;

    OrganizationImportResource(ImportOrganizations importation, CurrentCaller caller) {
        this.importation = importation;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "importOrganizations",
            summary = "Bring the directory up to a list of organizations in CSV or XLSX")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TableImportReport.class)))
    public Response start(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @Nullable @Valid OrganizationImportRequest request,
            @Context HttpHeaders headers)
            throws IOException {
        TableImportReport report = importation.run(
                caller.get(),
                Upload.of(file, MOST_MEGABYTES),
                request == null ? OrganizationImportRequest.USUAL : request,
                headers.getAcceptableLanguages());
        return Response.ok(report).build();
    }
}

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
import org.huiyin.opinions.members.LedgerAccess;

/** Lists of members as files (CAM-4). */
@Path("/v1/members/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RunOnVirtualThread
class MemberImportResource {

    /** Largest file, in megabytes. */
    static final long MOST_MEGABYTES = 10;

    private final ImportMembers importation;
    private final LedgerAccess access;
    private final CurrentCaller caller;

    MemberImportResource(ImportMembers importation, LedgerAccess access, CurrentCaller caller) {
        this.importation = importation;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.ADMIN})
    @Idempotent
    @Operation(
            operationId = "importMembers",
            summary = "Bring the ledger up to a list of members in CSV or XLSX")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TableImportReport.class)))
    public Response start(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @Nullable @Valid MemberImportRequest request,
            @Context HttpHeaders headers)
            throws IOException {
        TableImportReport report = importation.run(
                caller.get(),
                Upload.of(file, MOST_MEGABYTES),
                request == null ? MemberImportRequest.USUAL : request,
                access.onlyOrganization(),
                headers.getAcceptableLanguages());
        return Response.ok(report).build();
    }
}

package org.huiyin.opinions.imports;

import java.io.IOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** Working calendars as files (CAM-6). */
@Path("/v1/working-calendars/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
@RunOnVirtualThread
class CalendarImportResource {

    /** Largest file, in megabytes. */
    static final long MOST_MEGABYTES = 10;

    private final ImportCalendar importation;
    private final CurrentCaller caller;

    CalendarImportResource(ImportCalendar importation, CurrentCaller caller) {
        this.importation = importation;
        this.caller = caller;
    }

    /** Of a CSV file; both are found out when absent. */
    public record CalendarImportRequest(
            @Nullable @Size(max = 40) String encoding, @Nullable @Size(max = 2) String delimiter) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "importWorkingCalendars",
            summary = "Put the working calendars of whole years in force: a table with the columns date, kind and name in CSV or"
                    + " XLSX. A year is replaced as a whole; one bad row stops all (CAM-6)")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = TableImportReport.class)))
    public Response start(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("request") @PartType(MediaType.APPLICATION_JSON) @Nullable @Valid CalendarImportRequest request,
            @Context HttpHeaders headers)
            throws IOException {
        TableImportReport report = importation.run(
                caller.get(),
                Upload.of(file, MOST_MEGABYTES),
                Upload.options(
                        request == null ? null : request.encoding(), request == null ? null : request.delimiter()),
                headers.getAcceptableLanguages());
        return Response.ok(report).build();
    }
}

package org.huiyin.kit.changelog;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.outbox.EventJson;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;

/** The change log (TRU-3), for auditors alone: those who run the suite are among the watched. */
@Path("/v1/changes/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RunOnVirtualThread
@RolesAllowed(Role.AUDITOR)
@EndpointDisabled(name = "huiyin.integration.enabled", stringValue = "false", disableIfMissing = true)
class ChangeResource {

    private static final int LONGEST = 200;
    private static final int STREAMED_AT_ONCE = 1_000;

    private final ChangeRows rows;
    private final String service;

    ChangeResource(ChangeRows rows, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = rows;
        this.service = service;
    }

    /** A page of entries, latest first. */
    public record ChangePage(List<ChangeView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Who changed what, when, and what it was before and after (TRU-3), latest first",
            description = "Of texts that may be about a person, of words and of secrets the log tells only that they"
                    + " changed (withheld). The aggregate's id needs its type. from and to are days in Asia/Shanghai, both"
                    + " included.")
    @APIResponseSchema(value = ChangePage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @PathParam("service") String name,
            @QueryParam("aggregateType") @Size(max = LONGEST) @Nullable String aggregateType,
            @QueryParam("aggregateId") @Size(max = LONGEST) @Nullable String aggregateId,
            @QueryParam("actor") @Size(max = LONGEST) @Nullable String actor,
            @QueryParam("action") @Size(max = LONGEST) @Nullable String action,
            @QueryParam("organization") @Size(max = LONGEST) @Nullable String organization,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri)
            throws SQLException {
        requireThisService(name);
        if ((aggregateId == null) != (aggregateType == null)) {
            throw ProblemException.invalidField(
                    aggregateId == null ? "?aggregateId" : "?aggregateType", "missing", "Give both, or neither.");
        }
        ChangeRows.Wanted wanted = new ChangeRows.Wanted(
                aggregateType, aggregateId, actor, action, organization, startOf(from), startOfNext(to));
        return Page.cut(rows.page(wanted, limit + 1, Cursor.parse(cursor, 2)), limit, ChangeResource::cursorOf)
                .toResponse(uri);
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportChanges",
            summary = "The entries of a period as JSON lines, latest first, streamed",
            description = "One entry a line, as in the list. from and to are days in Asia/Shanghai, both included.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = ChangeView.class)))
    public Response export(
            @PathParam("service") String name,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        requireThisService(name);
        if (from == null || to == null || to.isBefore(from)) {
            throw ProblemException.invalidField(
                    from == null ? "?from" : "?to", "missing", "Give from and, not earlier, to.");
        }
        StreamingOutput lines = out -> {
            try {
                ChangeRows.Wanted wanted = new ChangeRows.Wanted(
                        null, null, null, null, null, startOf(from), startOfNext(to));
                List<ChangeView> some = rows.page(wanted, STREAMED_AT_ONCE, null);
                while (!some.isEmpty()) {
                    for (ChangeView entry : some) {
                        out.write(EventJson.MAPPER.writeValueAsBytes(entry));
                        out.write('\n');
                    }
                    some = rows.page(wanted, STREAMED_AT_ONCE, cursorOf(some.getLast()));
                }
            } catch (SQLException away) {
                throw new IllegalStateException("The export breaks off", away);
            }
        };
        return Response.ok(lines)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"changes-%s-%s.ndjson\"".formatted(from, to))
                .build();
    }

    private static Cursor cursorOf(ChangeView entry) {
        return Cursor.of(entry.changedAt(), entry.id());
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : plausible(day).atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    private static @Nullable Instant startOfNext(@Nullable LocalDate day) {
        return day == null ? null : plausible(day).plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
    }

    /** PostgreSQL does not know every year that Java does. */
    private static LocalDate plausible(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9000) {
            throw ProblemException.invalidField("?from", "out-of-range", "Use a day of these times.");
        }
        return day;
    }

    private void requireThisService(String name) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("service here");
        }
    }
}

package org.huiyin.rectification.publiclog;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.publiclog.Entry;
import org.huiyin.publiclog.Head;
import org.huiyin.rectification.listing.Filters;

/** The public log, for everyone, without login (TRU-2). How to check it: docs/public-log.md. */
@Path("/v1/public-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "public log")
@RunOnVirtualThread
@PermitAll
class PublicLogResource {

    static final String JSON_LINES = "application/jsonl";

    private static final int READ_AT_ONCE = 500;

    private final LogEntries entries;
    private final LogProofs proofs;

    PublicLogResource(LogEntries entries, LogProofs proofs) {
        this.entries = entries;
        this.proofs = proofs;
    }

    /** For the OpenAPI document. */
    record EntryPage(List<LogView.EntryView> items, @Nullable String next) {}

    @GET
    @Path("/head")
    @Operation(
            operationId = "getLogHead",
            summary = "What stands for the whole log now",
            description = "Keep size and rootHash: with them a later log can be checked against this one (TRU-2).")
    @APIResponseSchema(LogView.HeadView.class)
    public LogView.HeadView head() {
        return LogView.HeadView.of(proofs.head(Optional.empty()));
    }

    @GET
    @Path("/heads/{size}")
    @Operation(operationId = "getLogHeadOfSize", summary = "What stood for the log when it had so many entries")
    @APIResponseSchema(LogView.HeadView.class)
    public LogView.HeadView headOf(@PathParam("size") @Min(0) long size) {
        return LogView.HeadView.of(proofs.head(Optional.of(size)));
    }

    @GET
    @Path("/entries")
    @Operation(
            operationId = "listLogEntries",
            summary = "Entries in their order",
            description = "With commitment: all that was ever said of one.")
    @APIResponseSchema(EntryPage.class)
    public Response entries(
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        UUID wanted = Filters.uuid("commitment", commitment);
        Cursor after = Cursor.parse(cursor, 1);
        long from = after == null ? 0 : after.number(0) + 1;
        List<Entry> rows = wanted == null ? entries.from(from, limit + 1) : entries.of(wanted, from, limit + 1);
        return Page.cut(rows, limit, entry -> Cursor.of(entry.index()))
                .map(LogView.EntryView::of)
                .toResponse(uri);
    }

    @GET
    @Path("/inclusion")
    @Operation(
            operationId = "proveInclusion",
            summary = "Proof that an entry is in the log (RFC 9162, 2.1.3)",
            description = "For the log at a size that was kept; without size, as it is now.")
    @APIResponseSchema(LogView.InclusionProof.class)
    public LogView.InclusionProof inclusion(
            @QueryParam("index") @NotNull @Min(0) Long index, @QueryParam("size") @Min(1) @Nullable Long size) {
        return proofs.inclusion(index, Optional.ofNullable(size));
    }

    @GET
    @Path("/consistency")
    @Operation(
            operationId = "proveConsistency",
            summary = "Proof that nothing was changed since the log had the first size (RFC 9162, 2.1.4)",
            description = "Up to the second size; without it, up to now.")
    @APIResponseSchema(LogView.ConsistencyProof.class)
    public LogView.ConsistencyProof consistency(
            @QueryParam("first") @NotNull @Min(1) Long first, @QueryParam("second") @Min(1) @Nullable Long second) {
        return proofs.consistency(first, Optional.ofNullable(second));
    }

    @GET
    @Path("/download")
    @Produces(JSON_LINES)
    @Operation(
            operationId = "downloadLog",
            summary = "The whole log as JSON Lines",
            description = "A line for each entry in its canonical form, then one with the head. Check it with ./huiyin verify-log.")
    public Response download() {
        Head head = proofs.head(Optional.empty());
        StreamingOutput lines = output -> write(head, output);
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"public-log-" + head.size() + ".jsonl\"")
                .build();
    }

    private void write(Head head, OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output, 1 << 16);
        for (long from = 0; from < head.size(); from += READ_AT_ONCE) {
            for (Entry entry : entries.from(from, (int) Math.min(READ_AT_ONCE, head.size() - from))) {
                line(buffered, entry.canonical());
            }
        }
        line(buffered, head.toLine());
        buffered.flush();
    }

    private static void line(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }
}

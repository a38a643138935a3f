package org.huiyin.opinions.attachments;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.OpinionAccess;
import org.huiyin.opinions.collection.Opinions;

/** The attachments of an opinion, for staff (COL-7). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@RunOnVirtualThread
class OpinionAttachmentResource {

    private final Opinions opinions;
    private final OpinionAccess opinionAccess;
    private final Attachments attachments;
    private final AttachFile attaching;
    private final AttachmentAccess access;
    private final CurrentCaller caller;

    OpinionAttachmentResource(
            Opinions opinions,
            OpinionAccess opinionAccess,
            Attachments attachments,
            AttachFile attaching,
            AttachmentAccess access,
            CurrentCaller caller) {
        this.opinions = opinions;
        this.opinionAccess = opinionAccess;
        this.attachments = attachments;
        this.attaching = attaching;
        this.access = access;
        this.caller = caller;
    }

    /** A page of attachments. */
    public record AttachmentPage(List<AttachmentView> items, @Nullable String next) {}

    @GET
    @Path("/{id}/attachments")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAttachments",
            summary = "An opinion's attachments in the order in which they came; for whoever may read it")
    @APIResponseSchema(value = AttachmentPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("state") @DefaultValue("KEPT") AttachmentState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        opinionAccess.requireReadable(required(id), caller.get());
        if (state != AttachmentState.KEPT && !caller.get().hasAny(AttachmentAccess.DISTRICT_WIDE)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "What was withdrawn is for the campaign office alone.");
        }
        List<Attachment> rows = attachments.page(id, state, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, row -> Cursor.of(row.id())).map(AttachmentView::from).toResponse(uri);
    }

    @POST
    @Path("/{id}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.COLLECTOR, Role.SORTER})
    @Operation(
            operationId = "attachToOpinion",
            summary = "Attach a photo, scan or document: JPEG, PNG, PDF, DOCX or XLSX, at most 20 MB, at most 10",
            description = AttachmentAnswers.SAME_IS_ONE)
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "413", description = "The file has more than 20 MB.")
    @APIResponse(responseCode = "422", description = AttachmentAnswers.NOT_TAKEN)
    public Response attach(@PathParam("id") UUID id, @RestForm("file") @Nullable FileUpload file) {
        Opinion opinion = required(id);
        access.requireAddable(opinion, caller.get());
        FileUpload sent = AttachmentAnswers.required(file);
        return AttachmentAnswers.added(attaching.toOpinion(caller.get(), id, sent.uploadedFile(), sent.fileName()));
    }

    private Opinion required(UUID id) {
        return opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
    }
}

package org.huiyin.opinions.attachments;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.ProblemException;

/** Attachments as staff see them, and evidence of what an organization did (COL-7). */
@Path("/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@RunOnVirtualThread
class AttachmentResource {

    private final Attachments attachments;
    private final AttachFile attaching;
    private final ChangeAttachment change;
    private final AttachmentAccess access;
    private final AttachmentAnswers answers;
    private final CurrentCaller caller;

    AttachmentResource(
            Attachments attachments,
            AttachFile attaching,
            ChangeAttachment change,
            AttachmentAccess access,
            AttachmentAnswers answers,
            CurrentCaller caller) {
        this.attachments = attachments;
        this.attaching = attaching;
        this.change = change;
        this.access = access;
        this.answers = answers;
        this.caller = caller;
    }

    /** Why it is taken away. */
    public record AttachmentWithdrawal(@NotNull WithdrawalReason reason) {}

    @POST
    @Path("/evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.COLLECTOR, Role.OFFICER, Role.SORTER})
    @Operation(
            operationId = "attachEvidence",
            summary = "Send a file that proves what the own organization did; whatever it proves names it by its id",
            description = AttachmentAnswers.SAME_IS_ONE)
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "413", description = "The file has more than 20 MB.")
    @APIResponse(responseCode = "422", description = AttachmentAnswers.NOT_TAKEN)
    public Response attachEvidence(@RestForm("file") @Nullable FileUpload file) {
        FileUpload sent = AttachmentAnswers.required(file);
        Optional<String> organization = caller.get().organization();
        if (organization.isEmpty()) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "The token names no organization.");
        }
        return AttachmentAnswers.added(
                attaching.asEvidence(caller.get(), organization.get(), sent.uploadedFile(), sent.fileName()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAttachment",
            summary = "What is known of an attachment; for whoever may read its opinion")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Attachment attachment = readable(id);
        return Response.ok(AttachmentView.from(attachment)).tag(EntityTags.of(attachment.version())).build();
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAttachmentContent",
            summary = "The file, to be saved; for whoever may read its opinion")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the file's own media type",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getContent(@PathParam("id") UUID id) {
        return answers.content(readable(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "withdrawAttachment",
            summary = "Take an attachment away; it can be restored until it is erased, 30 days later",
            description = "403 opinion-about-person to admins where its opinion is about a person (SRT-4).")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200", responseDescription = "OK")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid AttachmentWithdrawal request) {
        return AttachmentAnswers.changed(change.withdraw(caller.get(), id, request.reason()));
    }

    @POST
    @Path("/{id}/restoration")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(
            operationId = "restoreAttachment",
            summary = "Put an attachment back that was withdrawn and is not erased yet",
            description = "403 opinion-about-person to admins where its opinion is about a person (SRT-4).")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "200", responseDescription = "OK")
    public Response restore(@PathParam("id") UUID id) {
        return AttachmentAnswers.changed(change.restore(caller.get(), id));
    }

    private Attachment readable(UUID id) {
        Attachment attachment = attachments.require(id);
        access.requireReadable(attachment, caller.get());
        return attachment;
    }
}

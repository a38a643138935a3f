package org.huiyin.opinions.attachments;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

import org.huiyin.kit.attachment.type.AttachmentType;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.collection.Opinion;
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.collection.ReceiptBook;
import org.huiyin.opinions.collection.ReceiptGate;

/**
 * Attachments for whoever holds an opinion's receipt, without a login (COL-5, COL-7). The receipt is posted and never
 * part of an address; who is logged in does not matter and is not written down.
 */
@Path("/v1/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
@RunOnVirtualThread
class GiverAttachmentResource {

    private final ReceiptGate gate;
    private final ReceiptBook receipts;
    private final Opinions opinions;
    private final Attachments attachments;
    private final AttachFile attaching;
    private final AttachmentAnswers answers;

    GiverAttachmentResource(
            ReceiptGate gate,
            ReceiptBook receipts,
            Opinions opinions,
            Attachments attachments,
            AttachFile attaching,
            AttachmentAnswers answers) {
        this.gate = gate;
        this.receipts = receipts;
        this.opinions = opinions;
        this.attachments = attachments;
        this.attaching = attaching;
        this.answers = answers;
    }

    /** @param receipt 16 digits; spaces and dashes between them do not matter */
    public record AttachmentInquiry(@NotNull String receipt) {

        @Override
        public String toString() {
            return "AttachmentInquiry[****]";
        }
    }

    /**
     * @param name by its number; what the giver's file was called is not kept
     * @param size in bytes, as it is kept: a photo is encoded anew
     */
    public record GivenAttachment(String id, String name, AttachmentType type, long size) {

        static GivenAttachment from(Attachment attachment) {
            return new GivenAttachment(
                    attachment.id().toString(), attachment.displayName(), attachment.type(), attachment.sizeBytes());
        }
    }

    /** At most ten. */
    public record GivenAttachments(List<GivenAttachment> items) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermitAll
    @Operation(
            operationId = "attachToOwnOpinion",
            summary = "Attach a file to the opinion with this receipt: JPEG, PNG, PDF, DOCX or XLSX, at most 20 MB, at most 10",
            description = "Names of files, places and makers of photos and authors of documents are not kept. The same file sent "
                    + "again is the same attachment, so no Idempotency-Key is needed, which would be one thing more of the sender.")
    @APIResponseSchema(value = GivenAttachment.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "413", description = "The file has more than 20 MB.")
    @APIResponse(responseCode = "422", description = AttachmentAnswers.NOT_TAKEN)
    public Response attach(
            @RestForm("receipt") @Nullable String receipt, @RestForm("file") @Nullable FileUpload file) {
        if (receipt == null) {
            throw ProblemException.invalidField("/receipt", "required", "Send the receipt as the part named receipt.");
        }
        FileUpload sent = AttachmentAnswers.required(file);
        return forHolder(receipt, opinion -> attach(opinion, sent));
    }

    private Response attach(Opinion opinion, FileUpload sent) {
        if (opinion.state().isClosed()) {
            return Problem.of(OpinionsProblem.OPINION_NOT_IN_STATE, "The opinion has its answer; give a new one.")
                    .with("state", opinion.state())
                    .toResponse();
        }
        AttachFile.Outcome outcome =
                attaching.toOpinion(Caller.PUBLIC, opinion.id().value(), sent.uploadedFile(), null);
        return switch (outcome) {
            case AttachFile.Outcome.Attached(Attachment attachment) ->
                Response.status(Response.Status.CREATED).entity(GivenAttachment.from(attachment)).build();
            case AttachFile.Outcome.Refused refused -> AttachmentAnswers.refuse(refused);
        };
    }

    @POST
    @Path("/inquiries")
    @PermitAll
    @Operation(operationId = "inquireAttachments", summary = "The attachments of the opinion with this receipt")
    @APIResponseSchema(value = GivenAttachments.class, responseCode = "200", responseDescription = "OK")
    public Response inquire(@NotNull @Valid AttachmentInquiry request) {
        return forHolder(request.receipt(), this::list);
    }

    private Response list(Opinion opinion) {
        List<GivenAttachment> items = attachments.page(opinion.id().value(), AttachmentState.KEPT, Page.MOST, null)
                .stream()
                .map(GivenAttachment::from)
                .toList();
        return Response.ok(new GivenAttachments(items)).build();
    }

    /** One of another opinion gets the answer of one that is not there. */
    @POST
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(
            operationId = "inquireAttachmentContent",
            summary = "The file, to be saved, for the holder of the receipt")
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the file's own media type",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response inquireContent(@PathParam("id") UUID id, @NotNull @Valid AttachmentInquiry request) {
        return forHolder(request.receipt(), opinion -> content(opinion, id));
    }

    private Response content(Opinion opinion, UUID id) {
        Attachment attachment = attachments.require(id);
        if (!opinion.id().value().equals(attachment.opinionId()) || attachment.state() != AttachmentState.KEPT) {
            throw ProblemException.notFound("attachment");
        }
        return answers.content(attachment);
    }

    /** What waits, waits before the opinion is known; 429 while many guess. */
    private Response forHolder(String receipt, Function<Opinion, Response> answer) {
        return gate.open(receipt, parsed -> receipts.opinionOf(parsed).map(opinions::findById))
                .toResponse(opinion -> Response.fromResponse(answer.apply(opinion)));
    }
}

package org.huiyin.opinions.attachments;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;

/** What is answered alike wherever files are sent and fetched. */
@ApplicationScoped
class AttachmentAnswers {

    /** For the description of 422. */
    static final String NOT_TAKEN =
            "The file is none of the kinds, damaged, locked, active or a bomb; see docs/errors.md.";

    /** For the description of what takes a file. */
    static final String SAME_IS_ONE =
            "The same file sent again under the same name is the same attachment, so no Idempotency-Key is needed.";

    private final AttachmentStorage storage;

    AttachmentAnswers(AttachmentStorage storage) {
        this.storage = storage;
    }

    /** @throws ProblemException 400 without a file */
    static FileUpload required(@Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalidField("/file", "required", "Send the file as the part named file.");
        }
        return file;
    }

    static Response added(AttachFile.Outcome outcome) {
        return switch (outcome) {
            case AttachFile.Outcome.Attached added -> {
                Attachment attachment = added.attachment();
                yield Response.created(URI.create("/v1/attachments/" + attachment.id()))
                        .entity(AttachmentView.from(attachment))
                        .tag(EntityTags.of(attachment.version()))
                        .build();
            }
            case AttachFile.Outcome.Refused refused -> refuse(refused);
        };
    }

    static Response refuse(AttachFile.Outcome.Refused refused) {
        Response answer = Problem.of(refused.problem(), refused.detail()).toResponse();
        boolean isBusy = refused.problem() == CommonProblem.UNAVAILABLE;
        return isBusy ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, "60").build() : answer;
    }

    static Response changed(ChangeAttachment.Outcome outcome) {
        return switch (outcome) {
            case ChangeAttachment.Outcome.Changed changed ->
                Response.ok(AttachmentView.from(changed.attachment()))
                        .tag(EntityTags.of(changed.attachment().version()))
                        .build();
            case ChangeAttachment.Outcome.NotInState(AttachmentState state) ->
                Problem.of(OpinionsProblem.ATTACHMENT_NOT_IN_STATE, "It is %s; see allowedMoves.".formatted(state))
                        .with("state", state)
                        .with("allowedMoves", AttachmentLife.allowedMoves(state))
                        .toResponse();
            case ChangeAttachment.Outcome.Full() ->
                Problem.of(OpinionsProblem.ATTACHMENTS_FULL, "Withdraw another one first.").toResponse();
        };
    }

    /**
     * The bytes, to be saved and never shown in place: a browser runs nothing of them, guesses no other type, and keeps
     * no copy.
     */
    Response content(Attachment attachment) {
        InputStream bytes = attachment.state() == AttachmentState.ERASED
                ? null
                : storage.open(attachment.id())
                        .orElseThrow(() -> new IllegalStateException("No bytes of attachment " + attachment.id()));
        if (bytes == null) {
            throw ProblemException.notFound("attachment any more");
        }
        String plain = "attachment." + attachment.type().extension();
        String utf8 = URLEncoder.encode(attachment.displayName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(bytes, attachment.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, attachment.sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, utf8))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

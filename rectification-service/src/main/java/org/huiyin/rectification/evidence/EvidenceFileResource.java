package org.huiyin.rectification.evidence;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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

import org.huiyin.kit.attachment.AttachmentStorage;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.CommonProblem;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.evidence.EvidenceFile.EvidenceFileView;

/** Files that prove what was done: uploaded first, then named by a report (REC-7) or a request (REC-6). */
@Path("/v1/evidence-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidenceFileResource {

    private static final String WHO_MAY =
            "Public where it proves a published result or an approved amendment of a public commitment; else for those"
                    + " who may read what it proves, or decide on the amendment that waits and rests on it, and 404"
                    + " without a token.";

    private final EvidenceFiles files;
    private final UploadEvidence uploadEvidence;
    private final AttachmentStorage storage;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    EvidenceFileResource(
            EvidenceFiles files,
            UploadEvidence uploadEvidence,
            AttachmentStorage storage,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.files = files;
        this.uploadEvidence = uploadEvidence;
        this.storage = storage;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "uploadEvidence",
            summary = "Send a file of the own organization: JPEG, PNG, PDF, DOCX or XLSX, at most 20 MB",
            description = "A report of completion or a request for an amendment then names it by its id; what nothing names"
                    + " is taken away after a week. The same file under the same name is the same, so no Idempotency-Key"
                    + " is needed.")
    @APIResponseSchema(value = EvidenceFileView.class, responseCode = "201")
    @APIResponse(responseCode = "413", description = "The file has more than 20 MB.")
    @APIResponse(
            responseCode = "422",
            description = "The file is none of the kinds, damaged, locked, active or a bomb; see docs/errors.md.")
    public Response upload(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw ProblemException.invalidField("/file", "required", "Send the file as the part named file.");
        }
        String organization = caller.get()
                .organization()
                .orElseThrow(() -> new ProblemException(CommonProblem.FORBIDDEN, "The token names no organization."));
        return switch (uploadEvidence.upload(caller.get(), organization, file.uploadedFile(), file.fileName())) {
            case UploadEvidence.Outcome.Uploaded(EvidenceFile uploaded) ->
                Response.created(URI.create("/v1/evidence-files/" + uploaded.id())).entity(uploaded.view()).build();
            case UploadEvidence.Outcome.Refused refused -> refuse(refused);
        };
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getEvidenceFile", summary = "What is known of a file", description = WHO_MAY)
    @APIResponseSchema(EvidenceFileView.class)
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(requireReadable(id).view()).build();
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "getEvidenceContent", summary = "The file, to be saved", description = WHO_MAY)
    @APIResponse(
            responseCode = "200",
            description = "The bytes, with the file's own media type",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(@PathParam("id") UUID id) {
        EvidenceFile file = requireReadable(id);
        InputStream bytes = storage.open(id).orElseThrow(() -> new IllegalStateException("No bytes of evidence " + id));
        String plain = "evidence." + file.type().extension();
        String utf8 = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        // A browser runs nothing of it, guesses no other type, and keeps no copy.
        return Response.ok(bytes, file.type().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, utf8))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private EvidenceFile requireReadable(UUID id) {
        EvidenceFile file = files.require(id);
        if (!files.isPublic(id)) {
            Caller reader = caller.get();
            if (reader.equals(Caller.PUBLIC)) {
                throw ProblemException.notFound("evidence file");
            }
            if (!decidesOn(file, reader)) {
                scopeOf(file, reader).requireAnyOf(files.organizationsOf(file));
            }
        }
        return file;
    }

    private OrganizationScope scopeOf(EvidenceFile file, Caller reader) {
        return files.isOfPerson(file.id()) ? jurisdiction.readableOfPersonsBy(reader) : jurisdiction.readableBy(reader);
    }

    /** A leader above decides on an amendment, and so reads what it rests on while it waits (REC-6). */
    private boolean decidesOn(EvidenceFile file, Caller reader) {
        return reader.has(Role.LEADER)
                && files.leadsOfWaitingAmendments(file.id()).stream()
                        .anyMatch(lead -> jurisdiction.isSuperior(reader, lead));
    }

    private static Response refuse(UploadEvidence.Outcome.Refused refused) {
        Response answer = Problem.of(refused.problem(), refused.detail()).toResponse();
        boolean isBusy = refused.problem() == CommonProblem.UNAVAILABLE;
        return isBusy ? Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, "60").build() : answer;
    }
}

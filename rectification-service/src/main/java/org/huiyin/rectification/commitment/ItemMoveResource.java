package org.huiyin.rectification.commitment;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.rectification.lifecycle.Outcome;
import org.huiyin.rectification.problem.Refusals;

/** The moves of {@link ItemLife} that people make; each answers the item as it then stands. */
@Path("/v1/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
@RunOnVirtualThread
class ItemMoveResource {

    private final ReportProgress reportProgress;
    private final ReportCompletion reportCompletion;
    private final VerifyCompletion verifyCompletion;
    private final SendCompletionBack sendCompletionBack;
    private final PublishResult publishResult;
    private final RecordMakeUp recordMakeUp;
    private final ItemViews views;
    private final CurrentCaller caller;

    ItemMoveResource(
            ReportProgress reportProgress,
            ReportCompletion reportCompletion,
            VerifyCompletion verifyCompletion,
            SendCompletionBack sendCompletionBack,
            PublishResult publishResult,
            RecordMakeUp recordMakeUp,
            ItemViews views,
            CurrentCaller caller) {
        this.reportProgress = reportProgress;
        this.reportCompletion = reportCompletion;
        this.verifyCompletion = verifyCompletion;
        this.sendCompletionBack = sendCompletionBack;
        this.publishResult = publishResult;
        this.recordMakeUp = recordMakeUp;
        this.views = views;
        this.caller = caller;
    }

    /**
     * How far a part is.
     *
     * @param organizationCode a co-operating organization reports its own part; absent for the lead organization
     * @param stage of the whole work, by the lead organization
     * @param milestones numbers of those that were reached, by the lead organization; the first is 1
     */
    record ProgressRequest(
            @NotNull @Min(0) @Max(100) Integer percent,
            @NotBlank @Size(max = 2000) String note,
            @Size(min = 1, max = 64) @Nullable String organizationCode,
            @Nullable Stage stage,
            @Size(max = 20) @Nullable List<@NotNull @Min(1) Integer> milestones) {

        ReportProgress.Report toReport() {
            return new ReportProgress.Report(
                    percent, note, organizationCode, stage, milestones == null ? List.of() : milestones);
        }
    }

    /**
     * @param reference where it is found: a document number, an address; may be absent beside a file
     * @param fileId a file that the organization uploaded
     */
    record EvidenceRequest(
            @NotBlank @Size(max = 200) String title,
            @Size(max = 500) @Nullable String reference,
            @Nullable UUID fileId) {

        Evidence toEvidence(int index) {
            boolean isFound = reference != null && !reference.isBlank();
            if (!isFound && fileId == null) {
                throw ProblemException.invalidField(
                        "/evidence/" + index + "/reference", "required", "Say where it is found, or name a file.");
            }
            return new Evidence(title, isFound ? reference : null, fileId);
        }
    }

    record CompletionRequest(
            @NotBlank @Size(max = 2000) String summary,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid EvidenceRequest> evidence) {}

    record VerificationRequest(@Size(max = 2000) @Nullable String note) {}

    record CompletionReturnRequest(@NotBlank @Size(max = 2000) String reasons) {}

    record ResultRequest(@NotBlank @Size(max = 5000) String text) {}

    record MakeUpRequest(@NotBlank @Size(max = 2000) String note) {}

    @POST
    @Path("/{id}/progress")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "reportProgress",
            summary = "An organization reports how far its part is",
            description = "REC-8. At 100 a co-operating organization has reported its part done; stage and milestones are the "
                    + "lead organization's. What is not a higher percentage, a later stage or a milestone of this round does not "
                    + "end a standstill (REC-6).")
    @APIResponseSchema(ItemView.class)
    public Response progress(@PathParam("id") UUID id, @NotNull @Valid ProgressRequest request) {
        return answer(reportProgress.report(id, request.toReport(), caller.get()));
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "reportCompletion",
            summary = "The lead organization reports that it is done, with evidence",
            description = "REC-7, REC-8. 409 parts-not-done names in organizations those that have not reported their part "
                    + "done.")
    @APIResponseSchema(ItemView.class)
    public Response completion(@PathParam("id") UUID id, @NotNull @Valid CompletionRequest request) {
        List<EvidenceRequest> sent = request.evidence();
        List<Evidence> evidence =
                IntStream.range(0, sent.size()).mapToObj(index -> sent.get(index).toEvidence(index)).toList();
        return answer(reportCompletion.report(id, request.summary(), evidence, caller.get()));
    }

    @POST
    @Path("/{id}/verification")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "verifyCompletion",
            summary = "A supervisor who did none of the work confirms that it was done",
            description = "If-Match names the version that was read: 412 when the item was changed since, e.g. sent back "
                    + "by another and reported anew (REC-7).")
    @APIResponseSchema(ItemView.class)
    public Response verification(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid VerificationRequest request) {
        return answer(verifyCompletion.verify(id, ifMatch, request.note(), caller.get()));
    }

    @POST
    @Path("/{id}/completion-return")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "sendCompletionBack",
            summary = "A supervisor sends the item back with reasons",
            description = "If-Match names the version that was read, as for a verification.")
    @APIResponseSchema(ItemView.class)
    public Response completionReturn(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CompletionReturnRequest request) {
        return answer(sendCompletionBack.sendBack(id, ifMatch, request.reasons(), caller.get()));
    }

    @POST
    @Path("/{id}/result")
    @RolesAllowed({Role.OFFICER, Role.SORTER})
    @Operation(operationId = "publishResult", summary = "Tell the public what was achieved")
    @APIResponseSchema(ItemView.class)
    public Response result(@PathParam("id") UUID id, @NotNull @Valid ResultRequest request) {
        return answer(publishResult.publish(id, request.text(), caller.get()));
    }

    @POST
    @Path("/{id}/make-up")
    @RolesAllowed(Role.LEADER)
    @Operation(operationId = "recordMakeUp", summary = "A leader above records that the make-up of a survey was done")
    @APIResponseSchema(ItemView.class)
    @APIResponse(responseCode = "204", description = "Done; leaders above do not read items of a person's plan.")
    public Response makeUp(@PathParam("id") UUID id, @NotNull @Valid MakeUpRequest request) {
        Outcome<Item> made = recordMakeUp.record(id, request.note(), caller.get());
        return Refusals.require(made).facts().publicVisible() ? answer(made) : Response.noContent().build();
    }

    private Response answer(Outcome<Item> outcome) {
        Item item = Refusals.require(outcome);
        return Response.ok(views.view(item)).tag(EntityTags.of(item.version())).build();
    }
}

package org.huiyin.rectification.lookback;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.rectification.commitment.ReadItems;
import org.huiyin.rectification.lookback.LookBackRequests.AnswersRequest;
import org.huiyin.rectification.problem.Refusals;

/** What a look-back looks at: one organization or commitment, and the answers about it (SUP-3). */
@Path("/v1/look-back-subjects")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "look-backs")
@RunOnVirtualThread
class LookBackSubjectResource {

    private final LookBackSubjects subjects;
    private final AnswerQuestions answerQuestions;
    private final ReadItems readItems;
    private final CurrentCaller caller;

    LookBackSubjectResource(
            LookBackSubjects subjects, AnswerQuestions answerQuestions, ReadItems readItems, CurrentCaller caller) {
        this.subjects = subjects;
        this.answerQuestions = answerQuestions;
        this.readItems = readItems;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getLookBackSubject", summary = "One subject and the answers about it")
    @APIResponseSchema(LookBackSubjectView.class)
    public Response get(@PathParam("id") UUID id) {
        LookBackSubject subject = subjects.require(id);
        readItems.scopeAbout(subject.itemId(), caller.get()).require(subject.organizationCode());
        return Response.ok(subject.view()).build();
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            operationId = "answerLookBack",
            summary = "Answer every question about one subject, once; not about one's own work",
            description = "Each NOT_MET with what was found, which becomes a finding. 409 look-back-answered when "
                    + "somebody was first, look-back-not-in-state when the look-back is over.")
    @APIResponseSchema(LookBackSubjectView.class)
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid AnswersRequest request) {
        LookBackSubject answered = Refusals.require(answerQuestions.answer(id, request.toAnswers(), caller.get()));
        return Response.ok(answered.view()).build();
    }
}

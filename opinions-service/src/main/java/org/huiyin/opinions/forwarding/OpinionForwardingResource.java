package org.huiyin.opinions.forwarding;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.forwarding.ForwardingViews.ForwardingView;

/** One opinion on its way, in its own words or in words that tell nothing of the giver (SRT-4). */
@Path("/v1/opinions/{id}/forwardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "forwarding")
@RunOnVirtualThread
class OpinionForwardingResource {

    private final ForwardOpinions forwarding;
    private final ForwardingViews views;
    private final CurrentCaller caller;

    OpinionForwardingResource(ForwardOpinions forwarding, ForwardingViews views, CurrentCaller caller) {
        this.forwarding = forwarding;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "forwardOpinion",
            summary = "Forward a sorted opinion to the organization or, about a person, to that person alone; 409 says why not")
    @APIResponseSchema(value = ForwardingView.class, responseCode = "201", responseDescription = "Created")
    public Response forward(@PathParam("id") UUID id, @NotNull @Valid ForwardingRequests.NewForwarding request) {
        ForwardOpinions.Outcome outcome = forwarding.forward(caller.get(), List.of(id), request.toTerms());
        if (!outcome.refused().isEmpty()) {
            throw refused(outcome.refused().get(id));
        }
        Forwarding made = outcome.forwarded().getFirst();
        return Response.created(URI.create("/v1/forwardings/" + made.id()))
                .entity(views.forOffice(made))
                .tag(EntityTags.of(made.version()))
                .build();
    }

    private static ProblemException refused(ForwardingRefusal reason) {
        return reason == ForwardingRefusal.UNKNOWN
                ? ProblemException.notFound("opinion")
                : new ProblemException(
                        Problem.of(OpinionsProblem.NOT_FORWARDED, reason.en() + ".").with("reason", reason));
    }
}

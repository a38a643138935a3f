package org.huiyin.opinions.sorting;

import java.net.URI;
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

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;

/** Problems are merged and split; each time a regrouping remembers what moved (SRT-3). */
@Path("/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sorting")
@RunOnVirtualThread
class RegroupProblemResource {

    private final MergeProblem merging;
    private final SplitProblem splitting;
    private final CurrentCaller caller;

    RegroupProblemResource(MergeProblem merging, SplitProblem splitting, CurrentCaller caller) {
        this.merging = merging;
        this.splitting = splitting;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/merger")
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "mergeProblem",
            summary = "Merge the problem into another, which takes its opinions; can be undone (SRT-3)",
            description = "An assigned problem can take others in, and is itself never merged away.")
    @APIResponseSchema(value = RegroupingView.class, responseCode = "201", responseDescription = "Created")
    public Response merge(@PathParam("id") UUID id, @NotNull @Valid ProblemRequests.Merger request) {
        return created(merging.merge(caller.get(), id, request.intoProblemId()));
    }

    @POST
    @Path("/{id}/splits")
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "splitProblem",
            summary = "Make a new problem of some of the problem's opinions; can be undone (SRT-3)")
    @APIResponseSchema(value = RegroupingView.class, responseCode = "201", responseDescription = "Created")
    public Response split(@PathParam("id") UUID id, @NotNull @Valid ProblemRequests.ProblemSplit request) {
        return created(splitting.split(caller.get(), id, request.part(), request.opinionIds()));
    }

    private static Response created(Regrouped outcome) {
        Regrouping regrouping = outcome.orRefuse();
        return Response.created(URI.create("/v1/problem-regroupings/" + regrouping.id()))
                .entity(RegroupingView.from(regrouping))
                .build();
    }
}

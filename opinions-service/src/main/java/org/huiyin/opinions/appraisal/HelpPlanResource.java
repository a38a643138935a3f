package org.huiyin.opinions.appraisal;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.appraisal.AppraisalViews.HelpPlanView;

/** The help plan of a member who was found wanting (APP-1): seen by those who see the appraisal, and by nobody else. */
@Path("/v1/appraisals/{id}/help-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "appraisal")
@RunOnVirtualThread
class HelpPlanResource {

    private final RunHelpPlan running;
    private final FindMentors mentors;
    private final HelpPlans plans;
    private final AppraisalAccess access;
    private final AppraisalVault vault;
    private final CurrentCaller caller;
    private final DistrictTime time;

    HelpPlanResource(
            RunHelpPlan running,
            FindMentors mentors,
            HelpPlans plans,
            AppraisalAccess access,
            AppraisalVault vault,
            CurrentCaller caller,
            DistrictTime time) {
        this.running = running;
        this.mentors = mentors;
        this.plans = plans;
        this.access = access;
        this.vault = vault;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getHelpPlan", summary = "The help plan, for the member, the branch and the office")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), plans.require(access.readable(id).id()));
    }

    @POST
    @RolesAllowed(Role.OFFICER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "startHelpPlan",
            summary = "Say how a member who was found wanting is helped, by whom, and when it is reviewed")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "201", responseDescription = "Created")
    public Response start(@PathParam("id") UUID id, @NotNull @Valid AppraisalRequests.HelpPlanDescription request) {
        HelpPlanWords words = request.toWords(mentors, access.ofBranch(id));
        HelpPlan plan = running.start(caller.get(), id, words);
        return answer(Response.created(URI.create("/v1/appraisals/" + id + "/help-plan")), plan);
    }

    @PUT
    @RolesAllowed(Role.OFFICER)
    @Operation(
            operationId = "changeHelpPlan",
            summary = "Change measures, mentors and review days; what was found so far stays")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AppraisalRequests.HelpPlanDescription request) {
        HelpPlanWords words = request.toWords(mentors, access.ofBranch(id));
        return answer(Response.ok(), running.change(caller.get(), id, words, ifMatch));
    }

    @POST
    @Path("/reviews")
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "reviewHelpPlan", summary = "Write down what a review of the plan found")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "200", responseDescription = "OK")
    public Response review(@PathParam("id") UUID id, @NotNull @Valid AppraisalRequests.HelpPlanReview request) {
        return answer(Response.ok(), running.review(caller.get(), id, request.toReview(time.today())));
    }

    @POST
    @Path("/completion")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "completeHelpPlan", summary = "The help has done its work")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "200", responseDescription = "OK")
    public Response complete(@PathParam("id") UUID id) {
        return answer(Response.ok(), running.complete(caller.get(), id));
    }

    @POST
    @Path("/resumption")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.OFFICER)
    @Operation(operationId = "resumeHelpPlan", summary = "It was completed too early and goes on")
    @APIResponseSchema(value = HelpPlanView.class, responseCode = "200", responseDescription = "OK")
    public Response resume(@PathParam("id") UUID id) {
        return answer(Response.ok(), running.resume(caller.get(), id));
    }

    private Response answer(Response.ResponseBuilder response, HelpPlan plan) {
        return response.entity(HelpPlanView.from(plan, vault.open(plan)))
                .tag(EntityTags.of(plan.version()))
                .build();
    }
}

package org.huiyin.opinions.campaign;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;

/** Campaigns (CAM-2, CAM-6). Reading them is public. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "campaign")
@RunOnVirtualThread
class CampaignResource {

    private final Campaigns campaigns;
    private final LaunchCampaign launch;
    private final ChangePolicy policyChange;
    private final RescheduleCampaign rescheduling;
    private final CurrentCaller caller;

    CampaignResource(
            Campaigns campaigns,
            LaunchCampaign launch,
            ChangePolicy policyChange,
            RescheduleCampaign rescheduling,
            CurrentCaller caller) {
        this.campaigns = campaigns;
        this.launch = launch;
        this.policyChange = policyChange;
        this.rescheduling = rescheduling;
        this.caller = caller;
    }

    /** A page of campaigns. */
    public record CampaignPage(List<CampaignView> items, @Nullable String next) {}

    @GET
    @PermitAll
    @Operation(operationId = "listCampaigns", summary = "Campaigns in the order of their codes")
    @APIResponseSchema(value = CampaignPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<Campaign> rows = campaigns.page(limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, campaign -> Cursor.of(campaign.code()))
                .map(CampaignView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCampaign", summary = "One campaign")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("campaign"));
        return answer(Response.ok(), campaign);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "launchCampaign", summary = "Create a campaign with batches, phases and policy")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Created")
    public Response launch(@NotNull @Valid CampaignRequests.NewCampaign request) {
        Campaign campaign = launch.launch(
                caller.get(), request.code(), request.name().strip(), request.schedule(), request.policyOrDefault());
        return answer(Response.created(URI.create("/v1/campaigns/" + campaign.id())), campaign);
    }

    @PUT
    @Path("/{id}/policy")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "changePolicy", summary = "Give the campaign other figures")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = "OK")
    public Response changePolicy(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CampaignRequests.PolicyFigures request) {
        return answer(Response.ok(), policyChange.change(caller.get(), id, request.toPolicy(""), ifMatch));
    }

    @PUT
    @Path("/{id}/batches")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "rescheduleCampaign",
            summary = "Give the campaign other days, batches and phases; refused while a requirement would fall out of"
                    + " its phase (CAM-2)")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200", responseDescription = "OK")
    public Response reschedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CampaignRequests.CampaignDates request) {
        return answer(Response.ok(), rescheduling.reschedule(caller.get(), id, request.schedule(), ifMatch));
    }

    private static Response answer(Response.ResponseBuilder response, Campaign campaign) {
        return response.entity(CampaignView.from(campaign))
                .tag(EntityTags.of(campaign.version()))
                .build();
    }
}

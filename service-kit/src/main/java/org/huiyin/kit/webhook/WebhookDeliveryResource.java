package org.huiyin.kit.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;

/** What was sent to one receiver, how it answered, and once more. */
@Path("/v1/webhooks/{service}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integration")
@RunOnVirtualThread
@EndpointDisabled(name = "huiyin.integration.enabled", stringValue = "false", disableIfMissing = true)
class WebhookDeliveryResource {

    private final AdministerWebhooks administration;
    private final DeliveryRows deliveries;
    private final WebhookLanes lanes;
    private final CurrentCaller caller;
    private final String service;

    WebhookDeliveryResource(
            AdministerWebhooks administration,
            DeliveryRows deliveries,
            WebhookLanes lanes,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.administration = administration;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.caller = caller;
        this.service = service;
    }

    /** A page of the log, latest first. */
    public record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    @GET
    @Path("/deliveries")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listWebhookDeliveries", summary = "The delivery log, latest first")
    @APIResponseSchema(value = DeliveryPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @PathParam("service") String name,
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable DeliveryState state,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireThisService(name);
        Webhook webhook = administration.require(id);
        Cursor after = Cursor.parse(cursor, 1);
        List<Delivery> rows =
                deliveries.page(webhook.id(), state, limit + 1, after == null ? null : after.number(0));
        return Page.cut(rows, limit, delivery -> Cursor.of(delivery.position()))
                .map(DeliveryView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "getWebhookDelivery", summary = "One delivery: how often it was sent and what came back")
    public DeliveryView get(
            @PathParam("service") String name, @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        requireThisService(name);
        return deliveries.find(id, delivery)
                .map(DeliveryView::from)
                .orElseThrow(() -> ProblemException.notFound("delivery"));
    }

    @POST
    @Path("/deliveries/{delivery}/redelivery")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "redeliver", summary = "Send it again now, under the same id, whether it arrived or not")
    public DeliveryView redeliver(
            @PathParam("service") String name, @PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        requireThisService(name);
        Delivery again = administration.redeliver(caller.get(), id, delivery);
        lanes.wake();
        return DeliveryView.from(again);
    }

    @POST
    @Path("/test")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "testWebhook",
            summary = "Send an event of the type org.huiyin.webhook-test.v1, also while it is paused",
            description = "Ask for the delivery at the Location to see how the receiver answered.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201", responseDescription = "Created")
    public Response test(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        Delivery delivery = administration.test(caller.get(), id);
        lanes.wake();
        return Response.created(URI.create(
                        "/v1/webhooks/%s/%s/deliveries/%s".formatted(service, id, delivery.id())))
                .entity(DeliveryView.from(delivery))
                .build();
    }

    private void requireThisService(String name) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("service here");
        }
    }
}

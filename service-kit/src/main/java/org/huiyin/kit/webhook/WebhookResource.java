package org.huiyin.kit.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** Subscriptions of other systems to the events of this service. */
@Path("/v1/webhooks/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "integration")
@RunOnVirtualThread
@EndpointDisabled(name = "huiyin.integration.enabled", stringValue = "false", disableIfMissing = true)
class WebhookResource {

    private static final int MOST_TYPES = 100;

    private final AdministerWebhooks administration;
    private final WebhookRows webhooks;
    private final CurrentCaller caller;
    private final String service;

    WebhookResource(
            AdministerWebhooks administration,
            WebhookRows webhooks,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.administration = administration;
        this.webhooks = webhooks;
        this.caller = caller;
        this.service = service;
    }

    /**
     * @param name of the receiving system, 1 to 100 characters
     * @param url https, on a public network or one that operations have allowed; redirects are not followed
     * @param eventTypes CloudEvents types of docs/events.md; none for all
     */
    public record WebhookDescription(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 2_000) String url,
            @NotNull @Size(max = MOST_TYPES) List<@NotBlank @Size(max = 200) String> eventTypes) {}

    /** @param secret shown this one time; deliveries are signed with it */
    public record WebhookWithSecret(WebhookView webhook, String secret) {}

    /** A page of webhooks. */
    public record WebhookPage(List<WebhookView> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listWebhooks", summary = "Subscriptions in the order in which they were made")
    @APIResponseSchema(value = WebhookPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @PathParam("service") String name,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireThisService(name);
        Cursor after = Cursor.parse(cursor, 1);
        List<Webhook> rows = webhooks.page(limit + 1, after == null ? null : after.uuid(0));
        return Page.cut(rows, limit, webhook -> Cursor.of(webhook.id())).map(WebhookView::from).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "getWebhook", summary = "One subscription: how it stands, and since when it fails")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        return answer(administration.require(id));
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "createWebhook",
            summary = "Subscribe a system to what happens from now on",
            description = "The secret is in this answer and in no other; docs/integration.md tells what it is for.")
    @APIResponseSchema(value = WebhookWithSecret.class, responseCode = "201", responseDescription = "Created")
    public Response create(@PathParam("service") String name, @NotNull @Valid WebhookDescription request) {
        requireThisService(name);
        AdministerWebhooks.WithSecret made = administration.subscribe(
                caller.get(), request.name().strip(), request.url(), request.eventTypes());
        return Response.created(URI.create("/v1/webhooks/%s/%s".formatted(service, made.webhook().id())))
                .entity(new WebhookWithSecret(WebhookView.from(made.webhook()), made.secret()))
                .tag(EntityTags.of(made.webhook().version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "changeWebhook", summary = "Another name, address or choice of events")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "OK")
    public Response change(
            @PathParam("service") String name,
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WebhookDescription request) {
        requireThisService(name);
        return answer(administration.change(
                caller.get(), id, ifMatch, request.name().strip(), request.url(), request.eventTypes()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "removeWebhook", summary = "End a subscription; what waits is not sent")
    public Response remove(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        administration.remove(caller.get(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "pauseWebhook", summary = "Send nothing until it is resumed; nothing is lost meanwhile")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "OK")
    public Response pause(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        return answer(administration.pause(caller.get(), id));
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "resumeWebhook", summary = "Go on where it stood")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "OK")
    public Response resume(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        return answer(administration.resume(caller.get(), id));
    }

    @POST
    @Path("/{id}/secret-rotation")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret; the former one signs beside it until formerSecretUntil")
    @APIResponseSchema(value = WebhookWithSecret.class, responseCode = "200", responseDescription = "OK")
    public Response rotateSecret(@PathParam("service") String name, @PathParam("id") UUID id) {
        requireThisService(name);
        AdministerWebhooks.WithSecret rotated = administration.rotateSecret(caller.get(), id);
        return Response.ok(new WebhookWithSecret(WebhookView.from(rotated.webhook()), rotated.secret()))
                .tag(EntityTags.of(rotated.webhook().version()))
                .build();
    }

    private static Response answer(Webhook webhook) {
        return Response.ok(WebhookView.from(webhook)).tag(EntityTags.of(webhook.version())).build();
    }

    private void requireThisService(String name) {
        if (!service.equals(name)) {
            throw ProblemException.notFound("service here");
        }
    }
}

package org.huiyin.rectification.supervision;

import java.net.URI;
import java.time.LocalDate;
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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.huiyin.rectification.commitment.PlausibleDay;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.directory.OrganizationScope;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.problem.Refusals;
import org.huiyin.rectification.supervision.OrderEntry.OrderEntryView;

/** Orders to correct: issued, listed, looked at (SUP-2). */
@Path("/v1/supervision-orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
class OrderResource {

    private final IssueOrder issueOrder;
    private final PanacheOrders orders;
    private final PanacheOrderHistory history;
    private final OrderViews views;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    OrderResource(
            IssueOrder issueOrder,
            PanacheOrders orders,
            PanacheOrderHistory history,
            OrderViews views,
            Jurisdiction jurisdiction,
            CurrentCaller caller) {
        this.issueOrder = issueOrder;
        this.orders = orders;
        this.history = history;
        this.views = views;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /**
     * @param commitmentId the item or commitment that it is about
     * @param correctBy last day; either this or the term
     * @param correctWithinWorkingDays term from today, in working days
     */
    record OrderRequest(
            @NotBlank @Size(max = 64) String organizationCode,
            @Nullable UUID campaignId,
            @Nullable UUID commitmentId,
            @NotBlank @Size(max = 2000) String demand,
            @NotBlank @Size(max = 1000) String basis,
            @PlausibleDay @Nullable LocalDate correctBy,
            @Min(1) @Max(SupervisionOrder.MOST_WORKING_DAYS) @Nullable Integer correctWithinWorkingDays) {

        NewOrder toOrder() {
            return new NewOrder(organizationCode, campaignId, commitmentId, null, demand, basis, deadline());
        }

        private NewOrder.Deadline deadline() {
            if (correctBy != null && correctWithinWorkingDays == null) {
                return new NewOrder.OnDay(correctBy);
            }
            if (correctBy == null && correctWithinWorkingDays != null) {
                return new NewOrder.WithinWorkingDays(correctWithinWorkingDays);
            }
            throw ProblemException.invalidField(
                    "/correctBy", "required", "Give correctBy or correctWithinWorkingDays, and not both.");
        }
    }

    /** For the OpenAPI document. */
    record OrderPage(List<OrderView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record OrderHistoryPage(List<OrderEntryView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.SUPERVISOR)
    @Idempotent
    @Operation(
            operationId = "issueOrder",
            summary = "Order an organization of the caller's group to correct something by a day",
            description = """
                    SUP-2. demand: what to correct, up to 2,000 characters; basis: by which rule or finding, up to 1,000. Days are \
                    the district's, terms are counted by its working calendar. 403 `own-work` about work of the caller's own (TRU-4).""")
    @APIResponseSchema(value = OrderView.class, responseCode = "201")
    public Response issue(@NotNull @Valid OrderRequest request) {
        SupervisionOrder order = Refusals.require(issueOrder.issue(request.toOrder(), caller.get()));
        return Response.created(URI.create("/v1/supervision-orders/" + order.id().value()))
                .entity(views.of(order))
                .tag(EntityTags.of(order.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listOrders", summary = "Orders to organizations that the caller may look at, oldest first")
    @APIResponseSchema(OrderPage.class)
    public Response list(
            @QueryParam("organization") @Size(max = 64) @Nullable String organization,
            @QueryParam("campaign") @Nullable String campaign,
            @QueryParam("commitment") @Nullable String commitment,
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("state") @Nullable String state,
            @Parameter(description = "true: neither closed nor withdrawn") @QueryParam("open") @Nullable String open,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PanacheOrders.Filter filter = new PanacheOrders.Filter(
                organization,
                Filters.uuid("campaign", campaign),
                Filters.uuid("commitment", commitment),
                Filters.uuid("finding", finding),
                Filters.constant("state", state, OrderState.class),
                Filters.flag("open", open));
        List<SupervisionOrder> rows = orders.page(
                jurisdiction.readableBy(caller.get()),
                jurisdiction.readableOfPersonsBy(caller.get()),
                filter,
                Cursor.parse(cursor, 1),
                limit);
        Page<SupervisionOrder> page = Page.cut(rows, limit, order -> Cursor.of(order.id().value()));
        return new Page<>(views.of(page.items()), page.next()).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrder", summary = "One order with every step of its escalation, and its version as ETag")
    @APIResponseSchema(OrderView.class)
    public Response get(@PathParam("id") UUID id) {
        SupervisionOrder order = requireReadable(id);
        return Response.ok(views.of(order)).tag(EntityTags.of(order.version())).build();
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "listOrderHistory",
            summary = "What happened to an order, help and comments among it, and in which capacity it was done")
    @APIResponseSchema(OrderHistoryPage.class)
    public Response history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        requireReadable(id);
        List<OrderEntry> rows = history.page(id, Cursor.parse(cursor, 1), limit);
        return Page.cut(rows, limit, entry -> Cursor.of(entry.id())).map(OrderEntry::view).toResponse(uri);
    }

    private SupervisionOrder requireReadable(UUID id) {
        SupervisionOrder order = orders.require(id);
        OrganizationScope scope = order.isPublicVisible()
                ? jurisdiction.readableBy(caller.get())
                : jurisdiction.readableOfPersonsBy(caller.get());
        scope.require(order.organization());
        return order;
    }
}

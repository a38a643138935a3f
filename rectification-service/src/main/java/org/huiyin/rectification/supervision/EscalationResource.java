package org.huiyin.rectification.supervision;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.listing.Filters;
import org.huiyin.rectification.supervision.Escalation.EscalationView;

/** What was told to superior organizations (SUP-2). */
@Path("/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.SORTER, Role.LEADER, Role.AUDITOR, Role.ADMIN})
class EscalationResource {

    private final PanacheEscalations escalations;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    EscalationResource(PanacheEscalations escalations, Jurisdiction jurisdiction, CurrentCaller caller) {
        this.escalations = escalations;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record EscalationPage(List<EscalationView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listEscalations",
            summary = "Overdue commitments and unanswered orders that were told to superiors, oldest first",
            description = """
                    SUP-2. About organizations that the caller may look at: a leader sees those below; with `to` = the leader's own \
                    organization, what was told to it.""")
    @APIResponseSchema(EscalationPage.class)
    public Response list(
            @Parameter(description = "Code of the superior organization that was told")
                    @QueryParam("to") @Size(max = 64) @Nullable String to,
            @Parameter(description = "Code of the organization whose order or commitment it is")
                    @QueryParam("organization") @Size(max = 64) @Nullable String organization,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        PanacheEscalations.Filter filter = new PanacheEscalations.Filter(
                to, organization, Filters.constant("kind", kind, EscalationKind.class));
        List<Escalation> rows = escalations.page(
                jurisdiction.readableBy(caller.get()),
                jurisdiction.readableOfPersonsBy(caller.get()),
                filter,
                Cursor.parse(cursor, 1),
                limit);
        return Page.cut(rows, limit, step -> Cursor.of(step.id())).map(Escalation::view).toResponse(uri);
    }
}

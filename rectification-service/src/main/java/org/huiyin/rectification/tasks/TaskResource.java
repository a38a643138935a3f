package org.huiyin.rectification.tasks;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Page;
import org.huiyin.rectification.directory.Jurisdiction;
import org.huiyin.rectification.listing.Filters;

/** What the caller must do next, and by when. */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RunOnVirtualThread
class TaskResource {

    private final OpenTasks tasks;
    private final Jurisdiction jurisdiction;
    private final CurrentCaller caller;

    TaskResource(OpenTasks tasks, Jurisdiction jurisdiction, CurrentCaller caller) {
        this.tasks = tasks;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** For the OpenAPI document. */
    record TaskPage(List<Task> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.OFFICER, Role.SUPERVISOR, Role.LEADER})
    @Operation(
            operationId = "listTasks",
            summary = "What the caller must do next: the most urgent first, what has no due day last",
            description = "As officer for the own organization, as supervisor for those assigned to the group, as leader for"
                    + " those right below the own. Nobody is asked to check what they had a hand in (TRU-4). Days are Asia/Shanghai.")
    @APIResponseSchema(TaskPage.class)
    public Response list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OpenTasks.Filter filter =
                new OpenTasks.Filter(Filters.constant("kind", kind, TaskKind.class), Filters.flag("overdue", overdue));
        List<Task> rows = tasks.page(jurisdiction.deskOf(caller.get()), filter, TaskPosition.parse(cursor), limit);
        return Page.cut(rows, limit, task -> task.position().cursor()).toResponse(uri);
    }
}

package org.huiyin.rectification.supervision;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.rectification.directory.PanacheOrganizations;
import org.huiyin.rectification.listing.Filters;

/** Who supervises whom, and whom nobody does (SUP-1). */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
@RunOnVirtualThread
@RolesAllowed({Role.OFFICER, Role.ADMIN, Role.AUDITOR, Role.SORTER, Role.LEADER, Role.SUPERVISOR})
class SupervisionListResource {

    private final PanacheAssignments assignments;
    private final PanacheSupervisionGroups groups;
    private final PanacheOrganizations organizations;
    private final DistrictTime time;

    SupervisionListResource(
            PanacheAssignments assignments,
            PanacheSupervisionGroups groups,
            PanacheOrganizations organizations,
            DistrictTime time) {
        this.assignments = assignments;
        this.groups = groups;
        this.organizations = organizations;
        this.time = time;
    }

    /**
     * Who looks after an organization.
     *
     * @param members user names
     * @param until the first day on which it is no longer so; absent where no end is known
     */
    record SupervisedView(
            UUID id,
            String organizationCode,
            @Nullable String organizationName,
            UUID groupId,
            String groupName,
            List<String> members,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** For the OpenAPI document. */
    record SupervisedPage(List<SupervisedView> items, @Nullable String next) {}

    /** For the OpenAPI document. */
    record GapPage(List<SupervisionGap> items, @Nullable String next) {}

    @GET
    @Path("/supervision-assignments")
    @Operation(
            operationId = "listSupervisionAssignments",
            summary = "Who supervises whom on a day, by organization; with history, all that was and is planned")
    @APIResponseSchema(SupervisedPage.class)
    public Response list(
            @QueryParam("organization") @Size(max = 64) @Nullable String organization,
            @QueryParam("group") @Nullable String group,
            @Parameter(description = "A day such as 2026-03-02; absent: today") @QueryParam("on") @Nullable String on,
            @Parameter(description = "true: of every day, and `on` is not asked") @QueryParam("history") @Nullable String history,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        LocalDate day = dayOf(on);
        PanacheAssignments.Filter filter = new PanacheAssignments.Filter(
                Filters.flag("history", history) ? null : day, organization, Filters.uuid("group", group));
        List<Assignment> rows = assignments.page(filter, Cursor.parse(cursor, 2), limit);
        Page<Assignment> page = Page.cut(rows, limit, row -> Cursor.of(row.organizationCode(), row.id()));
        return new Page<>(views(page.items()), page.next()).toResponse(uri);
    }

    @GET
    @Path("/supervision-gaps")
    @Operation(
            operationId = "listSupervisionGaps",
            summary = "Standing organizations that no group supervises on a day, by code")
    @APIResponseSchema(GapPage.class)
    public Response gaps(
            @Parameter(description = "A day such as 2026-03-02; absent: today") @QueryParam("on") @Nullable String on,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Cursor after = Cursor.parse(cursor, 1);
        List<SupervisionGap> rows = assignments.gaps(dayOf(on), after == null ? null : after.text(0), limit);
        return Page.cut(rows, limit, gap -> Cursor.of(gap.code())).toResponse(uri);
    }

    private LocalDate dayOf(@Nullable String text) {
        LocalDate day = Filters.day("on", text);
        return day == null ? time.today() : day;
    }

    private List<SupervisedView> views(List<Assignment> rows) {
        Set<UUID> ids = rows.stream().map(Assignment::groupId).collect(Collectors.toSet());
        Map<UUID, SupervisionGroup> known = groups.withIds(ids).stream()
                .collect(Collectors.toMap(group -> group.id().value(), group -> group));
        Set<String> codes = new HashSet<>(rows.stream().map(Assignment::organizationCode).toList());
        Map<String, String> names = organizations.namesOf(codes);
        return rows.stream()
                .map(row -> {
                    SupervisionGroup group = known.get(row.groupId());
                    return new SupervisedView(
                            row.id(), row.organizationCode(), names.get(row.organizationCode()), row.groupId(),
                            group.name(), group.members(), row.from(), row.until());
                })
                .toList();
    }
}

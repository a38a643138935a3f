package org.huiyin.opinions.collection;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.opinions.collection.CollectionActivityResource.CollectionActivityView;

/** COL-2: a box that was opened or a bundle of forms, from the counts to the last form that is typed in. */
@Path("/v1/collection-activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class PaperBatchResource {

    private static final int MOST = 1_000_000;

    private final CollectionActivities activities;
    private final AmendActivity amending;
    private final CurrentCaller caller;

    PaperBatchResource(CollectionActivities activities, AmendActivity amending, CurrentCaller caller) {
        this.activities = activities;
        this.amending = amending;
        this.caller = caller;
    }

    /**
     * Each stays as it is when absent.
     *
     * @param returned how many came back, at most handedOut
     */
    public record ActivityCounts(
            @Nullable @Min(0) @Max(MOST) Integer participants,
            @Nullable @Min(0) @Max(MOST) Integer handedOut,
            @Nullable @Min(0) @Max(MOST) Integer returned) {}

    /**
     * A page of an activity's opinions in the order in which they were entered.
     *
     * @param items what the caller may read
     * @param entered how many opinions were typed in or imported so far, on all pages, also those that are not listed
     * @param returned how many forms or letters came back: what is to be reached
     */
    public record ActivityOpinionPage(List<OpinionView> items, long entered, int returned, @Nullable String next) {}

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.COLLECTOR)
    @Operation(
            operationId = "amendCollectionActivity",
            summary = "Amend the counts of an activity of the own organization (COL-2)",
            description = "Needs If-Match. 400 with /returned when more came back than was handed out.")
    @APIResponseSchema(value = CollectionActivityView.class, responseCode = "200", responseDescription = "OK")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ActivityCounts request) {
        CollectionActivity activity = amending.amend(
                caller.get(),
                id,
                new AmendActivity.Counts(request.participants(), request.handedOut(), request.returned()),
                ifMatch);
        return Response.ok(CollectionActivityView.from(activity))
                .tag(EntityTags.of(activity.version()))
                .build();
    }

    @GET
    @Path("/{id}/opinions")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listActivityOpinions",
            summary = "The opinions of an activity as they were entered, and how many of how many (COL-2)",
            description = "Those about persons are listed for the office and auditors (SRT-4); entered counts all.")
    @APIResponseSchema(value = ActivityOpinionPage.class, responseCode = "200", responseDescription = "OK")
    public Response opinions(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        CollectionActivity activity =
                activities.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("collection activity"));
        CollectionActivity.Report report = activity.report();
        if (!caller.get().hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN)) {
            caller.get().requireOrganization(report.organizationCode());
        }
        Page<OpinionView> page = Page.cut(
                        activities.opinionsOf(id, caller.get(), limit, Cursor.parse(cursor, 1)),
                        limit,
                        opinion -> Cursor.of(opinion.id()))
                .map(OpinionView::excerptFrom);
        Response.ResponseBuilder response = Response.ok(
                new ActivityOpinionPage(page.items(), activities.countOpinionsOf(id), report.returned(), page.next()));
        if (page.next() != null) {
            response.link(uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build(), "next");
        }
        return response.build();
    }
}

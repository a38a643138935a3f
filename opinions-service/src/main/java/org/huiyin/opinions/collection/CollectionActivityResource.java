package org.huiyin.opinions.collection;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.huiyin.kit.http.EntityTags;
import org.huiyin.kit.idempotency.Idempotent;
import org.huiyin.kit.identity.Caller;
import org.huiyin.kit.identity.CurrentCaller;
import org.huiyin.kit.identity.Role;
import org.huiyin.kit.paging.Cursor;
import org.huiyin.kit.paging.Page;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.filter.Filter;

/** COL-2: collectors write down what their organization did; the office, auditors and admins read all of it. */
@Path("/v1/collection-activities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class CollectionActivityResource {

    private static final int MOST = 1_000_000;

    private final RecordActivity recording;
    private final CollectionActivities activities;
    private final CurrentCaller caller;
    private final DistrictTime time;

    CollectionActivityResource(
            RecordActivity recording, CollectionActivities activities, CurrentCaller caller, DistrictTime time) {
        this.recording = recording;
        this.activities = activities;
        this.caller = caller;
        this.time = time;
    }

    /**
     * @param organizationCode the caller's own
     * @param heldBy a post, not a person
     * @param participants 0 when absent
     * @param handedOut letters sent, forms handed out or boxes hung; 0 when absent
     * @param returned how many came back, at most handedOut; 0 when absent
     */
    public record NewCollectionActivity(
            @NotNull UUID campaignId,
            @NotBlank @Size(max = 64) String organizationCode,
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) String title,
            @Nullable @Size(max = 200) String place,
            @NotNull @PlausibleDay LocalDate heldOn,
            @Nullable @Size(max = 200) String heldBy,
            @Nullable @Min(0) @Max(MOST) Integer participants,
            @Nullable @Min(0) @Max(MOST) Integer handedOut,
            @Nullable @Min(0) @Max(MOST) Integer returned) {

        CollectionActivity.Report toReport(LocalDate today) {
            if (heldOn.isAfter(today)) {
                throw ProblemException.invalidField("/heldOn", "out-of-range", "The day lies in the future.");
            }
            if (orZero(returned) > orZero(handedOut)) {
                throw ProblemException.invalidField(
                        "/returned", "out-of-range", "No more can come back than was handed out.");
            }
            return new CollectionActivity.Report(
                    campaignId,
                    organizationCode,
                    channel,
                    title.strip(),
                    place,
                    heldOn,
                    heldBy,
                    orZero(participants),
                    orZero(handedOut),
                    orZero(returned));
        }

        private static int orZero(@Nullable Integer count) {
            return count == null ? 0 : count;
        }
    }

    /** See {@link NewCollectionActivity}. */
    public record CollectionActivityView(
            String id,
            UUID campaignId,
            String organizationCode,
            Channel channel,
            String title,
            @Nullable String place,
            LocalDate heldOn,
            @Nullable String heldBy,
            int participants,
            int handedOut,
            int returned) {

        static CollectionActivityView from(CollectionActivity activity) {
            CollectionActivity.Report report = activity.report();
            return new CollectionActivityView(
                    activity.id().toString(),
                    report.campaignId(),
                    report.organizationCode(),
                    report.channel(),
                    report.title(),
                    report.place(),
                    report.heldOn(),
                    report.heldBy(),
                    report.participants(),
                    report.handedOut(),
                    report.returned());
        }
    }

    /** A page of activities. */
    public record CollectionActivityPage(List<CollectionActivityView> items, @Nullable String next) {}

    @POST
    @RolesAllowed(Role.COLLECTOR)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "recordCollectionActivity", summary = "Write down an activity of the own organization")
    @APIResponseSchema(value = CollectionActivityView.class, responseCode = "201", responseDescription = "Created")
    public Response record(@NotNull @Valid NewCollectionActivity request) {
        CollectionActivity activity = recording.record(caller.get(), request.toReport(time.today()));
        return Response.created(URI.create("/v1/collection-activities/" + activity.id()))
                .entity(CollectionActivityView.from(activity))
                .tag(EntityTags.of(activity.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCollectionActivities",
            summary = "Activities, latest first; a collector sees the own ones")
    @APIResponseSchema(value = CollectionActivityPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        String wanted = Filter.code("organization", organization);
        if (!readsAll()) {
            String own = caller.get().organization().orElse("");
            if (wanted != null && !wanted.equals(own)) {
                throw Caller.foreignOrganization(wanted);
            }
            wanted = own;
        }
        List<CollectionActivity> rows = activities.page(
                campaign,
                wanted,
                channel,
                limit,
                Cursor.parse(cursor, 2));
        return Page.cut(rows, limit, activity -> Cursor.of(activity.report().heldOn(), activity.id()))
                .map(CollectionActivityView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getCollectionActivity", summary = "One activity")
    @APIResponseSchema(value = CollectionActivityView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        CollectionActivity activity =
                activities.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("collection activity"));
        if (!readsAll()) {
            caller.get().requireOrganization(activity.report().organizationCode());
        }
        return Response.ok(CollectionActivityView.from(activity))
                .tag(EntityTags.of(activity.version()))
                .build();
    }

    private boolean readsAll() {
        return caller.get().hasAny(Role.SORTER, Role.AUDITOR, Role.ADMIN);
    }
}

package org.huiyin.opinions.collection;

import java.net.URI;
import java.time.LocalDate;
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
import org.huiyin.kit.problem.Problem;
import org.huiyin.kit.problem.ProblemException;
import org.huiyin.kit.time.DistrictTime;
import org.huiyin.opinions.OpinionsProblem;
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.filter.Filter;

/** Opinions: giving one is public, reading them is not (COL-1 to COL-5). */
@Path("/v1/opinions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "collection")
@RunOnVirtualThread
class OpinionResource {

    private final SubmitOpinion submission;
    private final Opinions opinions;
    private final OpinionList list;
    private final OpinionAccess access;
    private final CurrentCaller caller;
    private final DistrictTime time;

    OpinionResource(
            SubmitOpinion submission,
            Opinions opinions,
            OpinionList list,
            OpinionAccess access,
            CurrentCaller caller,
            DistrictTime time) {
        this.submission = submission;
        this.opinions = opinions;
        this.list = list;
        this.access = access;
        this.caller = caller;
        this.time = time;
    }

    /**
     * @param receipt 16 digits, shown here and never again: with them the giver sees what became of the opinion
     * @param replyDueOn the last day for a reply (CAM-6)
     * @param calendarKnown false where the holidays of a year in between are not known yet: the day may become later,
     *     never earlier
     */
    public record SubmittedOpinion(
            String opinionId, String receipt, LocalDate replyDueOn, boolean calendarKnown, OpinionState state) {}

    /** A page of opinions. */
    public record OpinionPage(List<OpinionView> items, @Nullable String next) {}

    @POST
    @PermitAll
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "submitOpinion",
            summary = "Give an opinion, anonymous or named; a collector writes down what somebody said",
            description = """
                    409 entered-before with earlierOpinionId when a collector types the same text into the same activity \
                    again, without regard to white space, width, capitals and punctuation (COL-2).""")
    @APIResponseSchema(value = SubmittedOpinion.class, responseCode = "201", responseDescription = "Created")
    public Response submit(@NotNull @Valid OpinionRequests.NewOpinion request) {
        Caller speaker = OpinionRequests.NewOpinion.speaker(caller.get());
        SubmitOpinion.Outcome outcome = submission.submit(
                speaker,
                request.content(speaker, time.today()),
                request.toGiver(),
                request.named(),
                request.isConfirmedDifferent());
        return switch (outcome) {
            case SubmitOpinion.Outcome.Submitted submitted -> answer(submitted);
            case SubmitOpinion.Outcome.EnteredBefore before -> throw new ProblemException(Problem.of(
                            OpinionsProblem.ENTERED_BEFORE,
                            "Look at the earlier one; if another person wrote the same, send confirmedDifferent: true.")
                    .with("earlierOpinionId", before.opinionId()));
        };
    }

    private static Response answer(SubmitOpinion.Outcome.Submitted submitted) {
        Opinion opinion = submitted.opinion();
        return Response.created(URI.create("/v1/opinions/" + opinion.id()))
                .entity(new SubmittedOpinion(
                        opinion.id().toString(),
                        submitted.receipt().digits(),
                        opinion.replyDueOn(),
                        submitted.promise().calendarKnown(),
                        opinion.state()))
                .build();
    }

    @GET
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listOpinions",
            summary = "The queue of opinions, as far as the caller may read them",
            description = "The latest received first; with overdue=true the longest overdue first (SRT-1 to SRT-5). "
                    + "Filters may be combined.")
    @APIResponseSchema(value = OpinionPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("campaign") @Nullable UUID campaign,
            @Parameter(description = "Code of the top of a subtree that opinions are about")
            @QueryParam("organization") @Nullable String organization,
            @Parameter(description = "RECEIVED is what nobody has sorted yet")
            @QueryParam("state") @Nullable OpinionState state,
            @QueryParam("category") @Nullable String category,
            @QueryParam("prominence") @Nullable Prominence prominence,
            @QueryParam("problem") @Nullable UUID problem,
            @QueryParam("target") @Nullable Target target,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("respondent") @Nullable Respondent respondent,
            @Parameter(description = "First day of receipt, included")
            @QueryParam("receivedFrom") @PlausibleDay @Nullable LocalDate receivedFrom,
            @Parameter(description = "Last day of receipt, included")
            @QueryParam("receivedTo") @PlausibleDay @Nullable LocalDate receivedTo,
            @Parameter(description = "Only what is open after its day of reply (CAM-6)")
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @Parameter(description = "Only what is in no problem (SRT-3)")
            @QueryParam("withoutProblem") @DefaultValue("false") boolean withoutProblem,
            @Parameter(description = "Words, all of which stand in title or text; one of them has two or more Chinese characters, "
                    + "letters or digits. Case and width of Latin letters do not count.")
            @QueryParam("text") @Nullable String text,
            @QueryParam("post") @Nullable UUID post,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        OpinionList.Wanted wanted = new OpinionList.Wanted(
                campaign,
                Filter.code("organization", organization),
                state,
                Filter.code("category", category),
                prominence,
                problem,
                target,
                channel,
                respondent,
                receivedFrom,
                receivedTo,
                overdue,
                withoutProblem,
                SearchWords.parse("text", text),
                post);
        return list.page(wanted, caller.get(), limit, Cursor.parse(cursor, 2)).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.COLLECTOR, Role.SORTER, Role.OFFICER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getOpinion", summary = "One opinion, without its giver")
    @APIResponseSchema(value = OpinionView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        Opinion opinion = opinions.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("opinion"));
        access.requireReadable(opinion, caller.get());
        return Response.ok(OpinionView.from(opinion))
                .tag(EntityTags.of(opinion.version()))
                .build();
    }
}

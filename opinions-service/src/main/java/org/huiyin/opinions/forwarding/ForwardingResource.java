package org.huiyin.opinions.forwarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

import io.quarkus.security.Authenticated;
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
import org.huiyin.opinions.collection.Opinions;
import org.huiyin.opinions.filter.Filter;
import org.huiyin.opinions.forwarding.ForwardingViews.ForwardingView;

/** Forwarded opinions: the inbox of organizations and of persons, and what the office does with them (SRT-4). */
@Path("/v1/forwardings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "forwarding")
@RunOnVirtualThread
class ForwardingResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int LONGEST_WAIT = 3_650;

    private final ForwardOpinions forwarding;
    private final FindRecipients recipients;
    private final SettleForwarding settling;
    private final Forwardings forwardings;
    private final ForwardingViews views;
    private final ForwardingAccess access;
    private final Opinions opinions;
    private final CurrentCaller caller;
    private final DistrictTime time;

    ForwardingResource(
            ForwardOpinions forwarding,
            FindRecipients recipients,
            SettleForwarding settling,
            Forwardings forwardings,
            ForwardingViews views,
            ForwardingAccess access,
            Opinions opinions,
            CurrentCaller caller,
            DistrictTime time) {
        this.forwarding = forwarding;
        this.recipients = recipients;
        this.settling = settling;
        this.forwardings = forwardings;
        this.views = views;
        this.access = access;
        this.opinions = opinions;
        this.caller = caller;
        this.time = time;
    }

    /** A page of forwardings. */
    public record ForwardingPage(List<ForwardingView> items, @Nullable String next) {}

    @POST
    @Path("/prospects")
    @RolesAllowed(Role.SORTER)
    @Operation(
            operationId = "findRecipients",
            summary = "Before forwarding: to which organization or to which one person each opinion would go, or why to nobody")
    @APIResponseSchema(value = ForwardingRequests.ProspectList.class, responseCode = "200", responseDescription = "OK")
    public Response prospects(@NotNull @Valid ForwardingRequests.RecipientsQuestion question) {
        List<UUID> ids = question.opinionIds().stream().distinct().toList();
        Map<UUID, FindRecipients.Found> found = recipients.find(opinions.withIds(ids), question.organizationCode());
        return Response.ok(new ForwardingRequests.ProspectList(
                        ids.stream().map(id -> prospect(id, found.get(id))).toList()))
                .build();
    }

    @POST
    @RolesAllowed(Role.SORTER)
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(
            operationId = "forwardOpinions",
            summary = "Forward up to 1,000 sorted opinions, or a problem's, each to its organization or to its one person")
    @APIResponseSchema(value = ForwardingRequests.ForwardedView.class, responseCode = "200", responseDescription = "OK")
    public Response forward(@NotNull @Valid ForwardingRequests.NewForwardings request) {
        ForwardOpinions.Outcome outcome = forwarding.forward(
                caller.get(),
                wanted(request),
                new ForwardOpinions.Terms(request.organizationCode(), request.problemId(), null));
        return Response.ok(new ForwardingRequests.ForwardedView(
                        outcome.forwarded().size(),
                        outcome.forwarded().stream().map(Forwarding::id).toList(),
                        outcome.refused().entrySet().stream()
                                .map(refused -> new ForwardingRequests.RefusedView(refused.getKey(), refused.getValue()))
                                .toList()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listForwardings",
            summary = "The caller's inbox, of an officer's organization and in person, latest first; all for office and auditors",
            description = """
                    SRT-4, SRT-5: officers also find what their organization must answer and what went to another one in other \
                    words: these words are theirs to read, the opinion's own are not any more.""")
    @APIResponseSchema(value = ForwardingPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("opinion") @Nullable UUID opinion,
            @QueryParam("problem") @Nullable UUID problem,
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("state") @Nullable ForwardingState state,
            @Parameter(description = "Those not acknowledged, forwarded this many days ago or earlier: the list of reminders")
                    @QueryParam("waitingDays") @Nullable @Min(0) @Max(LONGEST_WAIT) Integer waitingDays,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        LocalDate waitingSince = waitingDays == null ? null : time.today().minusDays(waitingDays);
        boolean readsAll = access.readsAll();
        Forwardings.Wanted wanted = new Forwardings.Wanted(
                opinion,
                // A bundle is the office's: it would tell a person with whom else's opinions theirs went.
                readsAll ? problem : null,
                Filter.code("organization", organization),
                state,
                waitingSince);
        Cursor after = Cursor.parse(cursor, 2);
        List<Forwarding> rows = readsAll
                ? forwardings.page(wanted, limit, after)
                : forwardings.inbox(inbox(caller.get()), wanted, limit, after);
        Page<Forwarding> page = Page.cut(rows, limit, row -> Cursor.of(row.forwardedOn(), row.id()));
        return new Page<>(views.of(page.items(), readsAll, access::isRecipient), page.next()).toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getForwarding",
            summary = "One forwarding, for its recipient, for who must answer an opinion that it rewords, office and auditors")
    @APIResponseSchema(value = ForwardingView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), access.readable(id));
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Authenticated
    @Operation(operationId = "acknowledgeForwarding", summary = "The recipient has read it")
    @APIResponseSchema(value = ForwardingView.class, responseCode = "200", responseDescription = "OK")
    public Response acknowledge(@PathParam("id") UUID id, @NotNull @Valid ForwardingRequests.Acknowledgement request) {
        return answer(settling.acknowledge(caller.get(), id, request.remark()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Role.SORTER)
    @Operation(operationId = "withdrawForwarding", summary = "Take a forwarding back: the recipient reads it no more")
    @APIResponseSchema(value = ForwardingView.class, responseCode = "200", responseDescription = "OK")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid ForwardingRequests.Withdrawal request) {
        return answer(settling.withdraw(caller.get(), id, request.reason().strip()));
    }

    private List<UUID> wanted(ForwardingRequests.NewForwardings request) {
        if ((request.opinionIds() == null) == (request.problemId() == null)) {
            throw ProblemException.invalidField(
                    "/opinionIds", "required", "Give opinionIds or a problemId, and not both.");
        }
        if (request.opinionIds() != null) {
            return request.opinionIds();
        }
        List<UUID> ofProblem =
                opinions.idsInProblems(List.of(request.problemId()), BEFORE_ALL, ForwardingRequests.MOST_AT_ONCE + 1);
        if (ofProblem.isEmpty()) {
            throw ProblemException.invalidField(
                    "/problemId", "unknown", "There is no such problem, or no opinion in it.");
        }
        if (ofProblem.size() > ForwardingRequests.MOST_AT_ONCE) {
            throw ProblemException.invalidField(
                    "/problemId", "out-of-range", "It has more than 1000 opinions: name them.");
        }
        return ofProblem;
    }

    private static Forwardings.Inbox inbox(Caller asking) {
        return new Forwardings.Inbox(
                asking.has(Role.OFFICER) ? asking.organization().orElse(null) : null, asking.name());
    }

    private static ForwardingRequests.ProspectView prospect(UUID id, FindRecipients.@Nullable Found found) {
        return switch (found) {
            case FindRecipients.Found.To to -> new ForwardingRequests.ProspectView(
                    id, to.recipient().organizationCode(), to.recipient().account(), null);
            case FindRecipients.Found.Refused refused ->
                    new ForwardingRequests.ProspectView(id, null, null, refused.reason());
            case null -> new ForwardingRequests.ProspectView(id, null, null, ForwardingRefusal.UNKNOWN);
        };
    }

    private Response answer(SettleForwarding.Settled settled) {
        return switch (settled) {
            case SettleForwarding.Settled.Done done -> answer(Response.ok(), done.forwarding());
            case SettleForwarding.Settled.Refused refused -> throw new ProblemException(Problem.of(
                            OpinionsProblem.FORWARDING_NOT_IN_STATE,
                            "It is %s; see allowedMoves.".formatted(refused.state()))
                    .with("state", refused.state())
                    .with("allowedMoves", ForwardingLife.allowedMoves(refused.state())));
        };
    }

    private Response answer(Response.ResponseBuilder response, Forwarding made) {
        return response.entity(views.of(List.of(made), access.readsAll(), access::isRecipient).getFirst())
                .tag(EntityTags.of(made.version()))
                .build();
    }
}

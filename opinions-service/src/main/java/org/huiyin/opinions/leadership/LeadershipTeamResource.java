package org.huiyin.opinions.leadership;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.huiyin.opinions.campaign.PlausibleDay;
import org.huiyin.opinions.filter.Filter;

/**
 * Leadership teams (COL-4, CAM-4). The question of the census is a filter: {@code ?complete=false},
 * {@code ?strength=WEAK}.
 */
@Path("/v1/leadership-teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RunOnVirtualThread
class LeadershipTeamResource {

    private static final int MOST_POSTS = 50;

    private final LeadershipTeams teams;
    private final PostTenures tenures;
    private final PostDirectory posts;
    private final ManTeam manning;
    private final CurrentCaller caller;

    LeadershipTeamResource(
            LeadershipTeams teams, PostTenures tenures, PostDirectory posts, ManTeam manning, CurrentCaller caller) {
        this.teams = teams;
        this.tenures = tenures;
        this.posts = posts;
        this.manning = manning;
        this.caller = caller;
    }

    /**
     * @param title such as 局长, once in a team
     * @param holder user name of who holds it; absent while it is vacant
     * @param since from when it is held so, or vacant; today when absent, never in the future
     */
    public record PostDescription(
            @NotBlank @Size(max = Post.LONGEST_TITLE) String title,
            @NotNull PostKind kind,
            @Nullable @Size(min = 1, max = Post.LONGEST_HOLDER) String holder,
            @Nullable @PlausibleDay LocalDate since) {

        ManTeam.Manning toManning() {
            return new ManTeam.Manning(title.strip(), kind, holder, since);
        }
    }

    /** The posts of a team, in the order in which they are listed. */
    public record TeamDescription(@NotEmpty @Size(max = MOST_POSTS) List<@NotNull @Valid PostDescription> posts) {

        List<ManTeam.Manning> toMannings() {
            return posts.stream().map(PostDescription::toManning).toList();
        }
    }

    /** See {@link TeamDescription}. */
    public record NewTeam(
            @NotBlank @Size(max = 64) String organizationCode,
            @NotEmpty @Size(max = MOST_POSTS) List<@NotNull @Valid PostDescription> posts) {}

    /** What the office found, and why. */
    public record TeamAssessment(@NotNull TeamStrength strength, @Nullable @Size(max = 2_000) String finding) {}

    /** A page of teams. */
    public record LeadershipTeamPage(List<LeadershipTeamView> items, @Nullable String next) {}

    /** @param until the first day on which it was held no longer; absent for the present holder */
    public record TenureView(UUID postId, String account, LocalDate from, @Nullable LocalDate until) {

        static TenureView from(PostTenure tenure) {
            return new TenureView(tenure.postId(), tenure.account(), tenure.heldFrom(), tenure.heldUntil());
        }
    }

    /** A page of tenures. */
    public record TenurePage(List<TenureView> items, @Nullable String next) {}

    /** The posts of one organization's team, at most 50; they are no secret, their holders are (ADR 12). */
    public record PostList(List<PostDirectory.KnownPost> items) {}

    @GET
    @Path("/posts")
    @PermitAll
    @Operation(
            operationId = "listPosts",
            summary = "The posts of an organization's team, for postId of an opinion about a person (COL-4); never who holds them")
    @APIResponseSchema(value = PostList.class, responseCode = "200", responseDescription = "OK")
    public Response posts(@QueryParam("organization") @Nullable String organization) {
        String code = Filter.code("organization", organization);
        if (code == null) {
            throw ProblemException.invalidField("?organization", "required", "Say of which organization.");
        }
        return Response.ok(new PostList(posts.of(code))).build();
    }

    @GET
    @Path("/{id}/tenures")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listTenures",
            summary = "Who held which post of the team from when to when, as entered (COL-4)")
    @APIResponseSchema(value = TenurePage.class, responseCode = "200", responseDescription = "OK")
    public Response tenures(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        LeadershipTeam team = teams.findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("leadership team"));
        List<PostTenure> rows = tenures.page(team.id(), limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, tenure -> Cursor.of(tenure.id())).map(TenureView::from).toResponse(uri);
    }

    @GET
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listLeadershipTeams",
            summary = "Teams by organization; the incomplete or the weak ones alone")
    @APIResponseSchema(value = LeadershipTeamPage.class, responseCode = "200", responseDescription = "OK")
    public Response list(
            @QueryParam("organization") @Nullable String organization,
            @QueryParam("complete") @Nullable Boolean complete,
            @QueryParam("strength") @Nullable TeamStrength strength,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        List<LeadershipTeam> rows =
                teams.page(
                        Filter.code("organization", organization), complete, strength, limit, Cursor.parse(cursor, 1));
        return Page.cut(rows, limit, team -> Cursor.of(team.organizationCode()))
                .map(LeadershipTeamView::from)
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.SORTER, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "getLeadershipTeam", summary = "One team with its posts")
    @APIResponseSchema(value = LeadershipTeamView.class, responseCode = "200", responseDescription = "OK")
    public Response get(@PathParam("id") UUID id) {
        return answer(
                Response.ok(),
                teams.findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("leadership team")));
    }

    @POST
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, description = "Same key, same request: one effect")
    @Operation(operationId = "foundLeadershipTeam", summary = "Name the posts of an organization's team")
    @APIResponseSchema(value = LeadershipTeamView.class, responseCode = "201", responseDescription = "Created")
    public Response found(@NotNull @Valid NewTeam request) {
        LeadershipTeam team = manning.found(
                caller.get(), request.organizationCode(), new TeamDescription(request.posts()).toMannings());
        return answer(Response.created(URI.create("/v1/leadership-teams/" + team.id())), team);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(operationId = "manLeadershipTeam", summary = "Say anew which posts there are, and who holds them")
    @APIResponseSchema(value = LeadershipTeamView.class, responseCode = "200", responseDescription = "OK")
    public Response man(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TeamDescription request) {
        return answer(Response.ok(), manning.change(caller.get(), id, request.toMannings(), ifMatch));
    }

    @POST
    @Path("/{id}/assessment")
    @RolesAllowed({Role.SORTER, Role.ADMIN})
    @Operation(operationId = "assessLeadershipTeam", summary = "Say how strong the office found a team to be")
    @APIResponseSchema(value = LeadershipTeamView.class, responseCode = "200", responseDescription = "OK")
    public Response assess(@PathParam("id") UUID id, @NotNull @Valid TeamAssessment request) {
        return answer(Response.ok(), manning.assess(caller.get(), id, request.strength(), request.finding()));
    }

    private static Response answer(Response.ResponseBuilder response, LeadershipTeam team) {
        return response.entity(LeadershipTeamView.from(team)).tag(EntityTags.of(team.version())).build();
    }
}
